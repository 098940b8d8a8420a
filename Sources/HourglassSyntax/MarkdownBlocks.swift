/// The blocks of a Markdown file, line by line, as far as it takes to know what is a fence.
struct MarkdownBlocks {
  private var containers: [Container] = []
  private var leaf = Leaf.none

  private enum Container {
    case quotation
    /// An item of a list: how many columns its content is indented, and whether nothing stands in
    /// it yet.
    case item(Int, isEmpty: Bool)
  }

  private enum Leaf {
    case none, paragraph
    /// Fresh is one of which this is the first line.
    case fence(MarkdownFence, isHourglass: Bool, isFresh: Bool)
    case html(MarkdownHtml)
  }

  /// What a line is.
  enum Line {
    /// The beginning of a fence, with its info string.
    case opensFence(ArraySlice<UInt8>)
    /// A line within a fence, and where it begins behind the marks of what is around it.
    case fence(Int)
    case other
  }

  /// Whether the fence that is open holds a design.
  var isInHourglass: Bool {
    if case .fence(_, true, _) = leaf { return true }
    return false
  }

  var isQuoted: Bool {
    containers.contains { container in
      if case .quotation = container { return true }
      return false
    }
  }

  /// - Parameter isClosed: whether a fence is closed below, as far as it alone tells.
  mutating func read(
    _ whole: MarkdownLine, isClosed: (MarkdownFence) -> Bool
  ) -> Line {
    var line = whole
    let matched = match(&line)
    let isWhole = matched == containers.count
    switch leaf {
    case .fence(let fence, let isHourglass, _) where isWhole:
      if MarkdownFence(line)?.closes(fence) == true {
        leaf = .none
        return .other
      }
      leaf = .fence(fence, isHourglass: isHourglass, isFresh: false)
      return .fence(line.offset)
    case .fence(let fence, true, isFresh: true)
    where !isQuoted && !line.isBlank && fence.column < 4 && isClosed(fence):
      // Nobody writes an empty fence into a list and the design beside it: what is meant is one
      // whose lines have lost their indentation.
      containers = []
      leaf = .fence(fence, isHourglass: true, isFresh: false)
      return .fence(whole.offset)
    case .html(let html) where isWhole:
      if html.ends(with: line) { leaf = .none }
      return .other
    case .fence, .html: leaf = .none
    case .none, .paragraph: break
    }
    return open(line, matched)
  }

  /// How many of the blocks around it a line goes on with; goes past what marks that.
  private mutating func match(_ line: inout MarkdownLine) -> Int {
    // Looked for once: a line may stand deep in lists.
    var isBlank = line.isBlank
    var indentation = line.indentation
    for index in containers.indices {
      switch containers[index] {
      case .quotation:
        guard indentation < 4, line.takesQuotationMark() else { return index }
        isBlank = line.isBlank
        indentation = line.indentation
      case .item(let width, let isEmpty):
        if isBlank {
          if isEmpty { return index }
        } else {
          guard indentation >= width else { return index }
          line.advance(columns: width)
          indentation -= width
        }
      }
    }
    return containers.count
  }

  /// Opens what begins on a line.
  private mutating func open(_ line: MarkdownLine, _ matched: Int) -> Line {
    var line = line
    var isNew = false
    // Up to where no line across the page can begin with a mark: the items of a list may stand side
    // by side.
    var broken: (mark: UInt8, end: Int)?
    func isRule(_ line: MarkdownLine) -> Bool {
      guard let mark = line.markOfRule else { return false }
      if let broken, broken.mark == mark, line.offset <= broken.end { return false }
      guard let end = line.breakOfRule(of: mark) else { return line.hasThree(of: mark) }
      broken = (mark, end)
      return false
    }
    func isParagraph() -> Bool {
      if case .paragraph = leaf { return true }
      return false
    }
    /// Whether a line goes on with everything around the one before.
    func goesOn() -> Bool { !isNew && matched == containers.count }
    /// What a line does not go on with has ended.
    func end(_ blocks: inout MarkdownBlocks) {
      if !isNew, matched < blocks.containers.count {
        blocks.containers.removeLast(blocks.containers.count - matched)
      }
      isNew = true
      blocks.leaf = .none
    }
    while !line.isBlank, line.indentation < 4 {
      let start = line.withoutIndentation
      if line.takesQuotationMark() {
        end(&self)
        fill()
        containers.append(.quotation)
      } else if let fence = MarkdownFence(line) {
        end(&self)
        fill()
        leaf = .fence(fence, isHourglass: isHourglass(fence.info), isFresh: true)
        return .opensFence(fence.info)
      } else if let html = MarkdownHtml(start.rest, interruptsParagraph: isParagraph()) {
        end(&self)
        fill()
        if !html.ends(with: start) { leaf = .html(html) }
        return .other
      } else if start.isHeading {
        end(&self)
        fill()
        return .other
      } else if isParagraph(), goesOn(), start.isUnderline {
        leaf = .none
        return .other
      } else if isRule(start) {
        end(&self)
        return .other
      } else if let item = start.item(interruptsParagraph: goesOn() && isParagraph()) {
        let indentation = line.indentation
        end(&self)
        fill()
        line = item.rest
        containers.append(.item(indentation + item.width, isEmpty: item.rest.isBlank))
      } else {
        break
      }
    }
    if line.isBlank {
      if !isNew { end(&self) }
      leaf = .none
    } else if isParagraph() {
      // Words go on with a paragraph also where the marks around it are left out.
      if goesOn() { fill() }
    } else {
      end(&self)
      fill()
      leaf = line.indentation < 4 ? .paragraph : .none
    }
    return .other
  }

  /// Something stands in the innermost item.
  private mutating func fill() {
    if case .item(let width, true) = containers.last {
      containers[containers.count - 1] = .item(width, isEmpty: false)
    }
  }
}

/// A line of three or more backquotes or tildes.
struct MarkdownFence {
  /// How far it stands from the beginning of its line.
  let column: Int
  let mark: UInt8
  let count: Int
  /// What stands after the marks, without the blanks around it.
  let info: ArraySlice<UInt8>

  init?(_ line: MarkdownLine) {
    guard line.indentation < 4 else { return nil }
    let rest = line.withoutIndentation.rest
    column = line.withoutIndentation.column
    guard let mark = rest.first, mark == .backquote || mark == .tilde else { return nil }
    self.mark = mark
    count = rest.prefix { $0 == mark }.count
    guard count >= 3 else { return nil }
    var info = rest.dropFirst(count)
    while let first = info.first, first.isBlank { info.removeFirst() }
    while let last = info.last, last.isBlank { info.removeLast() }
    self.info = info
    // Three backquotes with another behind them are code within a line of prose.
    if mark == .backquote, info.contains(.backquote) { return nil }
  }

  func closes(_ other: MarkdownFence) -> Bool {
    mark == other.mark && count >= other.count && info.isEmpty
  }
}
