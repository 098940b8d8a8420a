/// A number as it is counted in words, up to thousands.
func numberInWords(_ words: [String]) -> Int64? {
  var total: Int64 = 0
  var part: Int64 = 0
  var isEmpty = true
  for word in words.flatMap({ $0.split(separator: "-").map { String($0) } }) {
    if word == "and", !isEmpty { continue }
    if let small = smallNumbers.firstIndex(of: word) {
      part += Int64(small)
    } else if let ten = tens.firstIndex(of: word) {
      part += Int64(ten + 2) * 10
    } else if word == "dozen" {
      part = max(part, 1) * 12
    } else if word == "hundred" {
      part = max(part, 1) * 100
    } else if word == "thousand" {
      total += max(part, 1) * 1000
      part = 0
    } else if word == "a", isEmpty, words.count > 1 {
      continue
    } else {
      return nil
    }
    isEmpty = false
    if total + part > 1_000_000 { return nil }
  }
  return isEmpty ? nil : total + part
}

private let smallNumbers = [
  "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
  "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]
private let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
