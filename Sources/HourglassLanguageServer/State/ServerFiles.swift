import HourglassLanguage

/// What the server knows of the machine it runs on: files to read, and the day.
package struct ServerFiles: Sendable {
  /// The version of the program.
  package let version: String
  /// The one way to a file that leaves no link and no `..` in it; nil where there is none.
  package let realPath: @Sendable (String) -> String?
  /// Opens a file that another one uses. The content of a place that is open in the client comes
  /// from the closure, that of every other from the disk.
  package let open:
    @Sendable (_ path: String, _ place: String, _ isOpen: (_ place: String) -> UsedFile?) ->
      UsedFile
  /// The bytes of a file; nil where it cannot be read, or is no text.
  package let read: @Sendable (String) -> [UInt8]?
  /// The paths of all designs in a folder.
  package let designs: @Sendable (String) -> [String]
  package let today: @Sendable () -> Day
  /// Puts bytes into a file, over one that is there only where that is asked for; says in a full
  /// sentence what is in the way.
  package let write: @Sendable (_ path: String, _ bytes: [UInt8], _ replacing: Bool) -> String?

  package init(
    version: String, realPath: @escaping @Sendable (String) -> String?,
    open:
      @escaping @Sendable (
        _ path: String, _ place: String, _ isOpen: (_ place: String) -> UsedFile?
      ) -> UsedFile,
    read: @escaping @Sendable (String) -> [UInt8]?,
    designs: @escaping @Sendable (String) -> [String], today: @escaping @Sendable () -> Day,
    write: @escaping @Sendable (_ path: String, _ bytes: [UInt8], _ replacing: Bool) -> String?
  ) {
    self.version = version
    self.realPath = realPath
    self.open = open
    self.read = read
    self.designs = designs
    self.today = today
    self.write = write
  }
}
