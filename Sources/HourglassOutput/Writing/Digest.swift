/// FNV-1a over the text's UTF-8 bytes: one number by which two builds compare what they print.
package func digest(_ text: String) -> UInt32 {
  var hash: UInt32 = 0x811c_9dc5
  for byte in text.utf8 {
    hash = (hash ^ UInt32(byte)) &* 0x0100_0193
  }
  return hash
}
