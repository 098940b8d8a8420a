internal import EmbeddedModels

/// `Models/peer-learning.hourglass`, byte for byte, as the C compiler put it into the program.
package let referenceModelBytes: [UInt8] = {
  var length = 0
  let start = hourglass_reference_model(&length)
  return Array(UnsafeBufferPointer(start: start, count: length))
}()
