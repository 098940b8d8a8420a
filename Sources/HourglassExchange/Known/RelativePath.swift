import HourglassDocuments

/// The way from a folder to a file, `/` between the names; both from the top of the disk.
package func relativePath(to file: String, from folder: String) -> String {
  let (way, start) = (pathNames(in: file), pathNames(in: folder))
  var shared = 0
  while shared < min(way.count - 1, start.count), way[shared] == start[shared] { shared += 1 }
  return
    ([String](repeating: "..", count: start.count - shared) + way[shared...])
    .joined(separator: "/")
}
