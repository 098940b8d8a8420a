/// A path as it can be pasted into a command: between quotation marks where a shell would make
/// something else of it.
package func shellWord(_ path: String) -> String {
  var isPlain = !path.isEmpty
  for byte in path.utf8 {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: break
    case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "@"),
      UInt8(ascii: "="):
      break
    // Letters of every alphabet are nothing to a shell.
    case 0x80...0xFF: break
    default: isPlain = false
    }
  }
  if isPlain { return path }
  return "'"
    + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
    + "'"
}
