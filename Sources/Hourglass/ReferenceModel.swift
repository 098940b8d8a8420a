internal import EmbeddedModels

/// `Models/peer-learning.hourglass`, byte for byte, as the C compiler put it into the program.
package let referenceModelBytes: [UInt8] = {
  var length = 0
  let start = hourglass_reference_model(&length)
  return Array(UnsafeBufferPointer(start: start, count: length))
}()

/// The files of `Models/profiles`, each byte for byte.
let shippedProfileBytes: [[UInt8]] = {
  var files: [[UInt8]] = []
  var length = 0
  while let start = hourglass_profile(Int32(files.count), &length) {
    files.append(Array(UnsafeBufferPointer(start: start, count: length)))
  }
  return files
}()
