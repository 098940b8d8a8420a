import Foundation
import HourglassFormats
import TestSupport
import Testing

/// The extension for Visual Studio Code, packed from its sources by our own writer of archives.
struct ExtensionPackageTests {
  @Test func thePackageIsThatOfTheSources() throws {
    try expectFile("Grammar/editors/hourglass.vsix", toBe: extensionPackage())
  }
}

/// What of `package.json` the package says as well.
private struct ExtensionDescription: Decodable {
  let name: String
  let displayName: String
  let description: String
  let version: String
  let publisher: String
  let categories: [String]
  let engines: [String: String]
}

/// What the package calls each kind of file.
private let contentTypes = [
  "js": "application/javascript", "json": "application/json", "md": "text/markdown",
  "txt": "text/plain", "vsixmanifest": "text/xml",
]

/// The bytes of the `.vsix`: the two parts that say what it is, and the extension's files in the
/// order of their names.
private func extensionPackage() throws -> [UInt8] {
  let folder = "Grammar/editors/vscode"
  let names = try FileManager.default.contentsOfDirectory(
    atPath: Repository.root.appending(path: folder).path()
  ).filter { !$0.hasPrefix(".") }.sorted()
  let description = try JSONDecoder().decode(
    ExtensionDescription.self, from: Data(Repository.text(of: folder + "/package.json").utf8))
  let endings = Set(names.map { URL(filePath: $0).pathExtension } + ["txt", "vsixmanifest"])
  let opening = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
  var types =
    opening + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
  for ending in endings.sorted() {
    let type = try #require(contentTypes[ending], "Nobody says what a .\(ending) is.")
    types += "<Default Extension=\".\(ending)\" ContentType=\"\(type)\"/>"
  }
  var archive = Zip()
  archive.add("[Content_Types].xml", Array((types + "</Types>\n").utf8))
  let told = try opening + manifest(of: description)
  archive.add("extension.vsixmanifest", Array(told.utf8))
  archive.add("extension/LICENSE.txt", Array(Repository.text(of: "LICENSE").utf8))
  for name in names {
    archive.add("extension/" + name, Array(Repository.text(of: "\(folder)/\(name)").utf8))
  }
  return archive.archive
}

private func manifest(of description: ExtensionDescription) throws -> String {
  let engine = try #require(description.engines["vscode"])
  let assets = [
    ("Microsoft.VisualStudio.Code.Manifest", "package.json"),
    ("Microsoft.VisualStudio.Services.Content.Details", "README.md"),
    ("Microsoft.VisualStudio.Services.Content.License", "LICENSE.txt"),
  ].map { "    <Asset Type=\"\($0)\" Path=\"extension/\($1)\" Addressable=\"true\"/>\n" }
  return """
    <PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
      <Metadata>
        <Identity Language="en-US" Id="\(description.name)" Version="\(description.version)" \
    Publisher="\(description.publisher)"/>
        <DisplayName>\(description.displayName)</DisplayName>
        <Description xml:space="preserve">\(description.description)</Description>
        <Categories>\(description.categories.joined(separator: ","))</Categories>
        <GalleryFlags>Public</GalleryFlags>
        <Properties>
          <Property Id="Microsoft.VisualStudio.Code.Engine" Value="\(engine)"/>
          <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace"/>
        </Properties>
        <License>extension/LICENSE.txt</License>
      </Metadata>
      <Installation>
        <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
      </Installation>
      <Dependencies/>
      <Assets>
    \(assets.joined())  </Assets>
    </PackageManifest>

    """
}
