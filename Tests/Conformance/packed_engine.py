"""Packs the parts of the engine for the page: taken apart into streams, which go on from one part to
the next, each packed as raw LZMA.

`Sources/HourglassWeb/Page/engine.c` puts it together again.
"""

import lzma
import struct

# The same kinds in the same order as there.
KINDS = (
    "outside opcodes locals numbers long_numbers alignments offsets calls branches rest"
).split()


class Reader:
    """Goes through a module and puts what it passes into streams."""

    def __init__(self, module):
        self.module, self.place = module, 0
        self.streams = {kind: bytearray() for kind in KINDS}

    def take(self, kind, count=1):
        taken = self.module[self.place : self.place + count]
        self.streams[kind] += taken
        self.place += count
        return taken[-1] if taken else 0

    def number(self, kind=None):
        """A number without sign; without a kind it is passed over."""
        start, value, shift = self.place, 0, 0
        while True:
            byte = self.module[self.place]
            self.place += 1
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                break
        if kind:
            self.streams[kind] += self.module[start : self.place]
        return value

    def instruction(self):
        """Gives how many more blocks are open after it."""
        opcode = self.take("opcodes")
        if opcode in (0x02, 0x03, 0x04):
            block = self.take("opcodes")
            if not 0x40 <= block <= 0x7F:
                raise ValueError("a block with a type of its own")
            return 1
        if opcode == 0x0B:
            return -1
        if opcode in (0x0C, 0x0D):
            self.number("branches")
        elif opcode == 0x0E:
            for _ in range(self.number("rest") + 1):
                self.number("rest")
        elif opcode == 0x10:
            self.number("calls")
        elif opcode == 0x11:
            self.number("rest")
            self.number("rest")
        elif opcode in (0x20, 0x21, 0x22):
            self.local()
        elif opcode in (0x23, 0x24):
            self.number("rest")
        elif opcode in (0x3F, 0x40):
            self.take("opcodes")
        elif opcode == 0x41:
            self.number("numbers")
        elif opcode == 0x42:
            self.number("long_numbers")
        elif opcode in (0x43, 0x44):
            self.take("rest", 4 if opcode == 0x43 else 8)
        elif opcode == 0xFC:
            which = self.take("opcodes")
            if which > 7 and which not in (10, 11):
                raise ValueError(f"instruction 0xfc {which} is not known")
            self.take("opcodes", {10: 2, 11: 1}.get(which, 0))
        elif 0x28 <= opcode <= 0x3E:
            self.number("alignments")
            self.number("offsets")
        elif opcode not in (0x00, 0x01, 0x05, 0x0F, 0x1A, 0x1B) and not 0x45 <= opcode <= 0xC4:
            raise ValueError(f"instruction {opcode:#x} is not known")
        return 0

    def local(self):
        """A local variable, told by how many others have been used since it was."""
        number = self.number()
        while len(self.used) <= number:
            self.used.append(len(self.used))
        rank = self.used.index(number)
        self.used.insert(0, self.used.pop(rank))
        while rank >= 0x80:
            self.streams["locals"].append(rank & 0x7F | 0x80)
            rank >>= 7
        self.streams["locals"].append(rank)

    def function(self):
        # The variables, those used last first; of those not used yet the lowest.
        self.used = []
        start = self.place
        length = self.number()
        # The page writes lengths as short as can be.
        if self.place - start != max(1, (length.bit_length() + 6) // 7):
            raise ValueError("a length that is longer than it needs to be")
        end = self.place + length
        for _ in range(self.number("rest")):
            self.number("rest")
            self.take("rest")
        blocks = 1
        while blocks:
            blocks += self.instruction()
        if self.place != end:
            raise ValueError("a function ends somewhere else than it says")

    def read(self):
        self.take("outside", 8)
        while self.place < len(self.module):
            section = self.take("outside")
            length = self.number("outside")
            if section != 10:
                self.take("outside", length)
                continue
            for _ in range(self.number("outside")):
                self.function()
        return [bytes(self.streams[kind]) for kind in KINDS]


def packed(stream):
    """A stream, packed as short as can be, and the bits that tell its literals apart."""
    found = []
    for bits in range(5):
        for enough in (64, 273):
            method = {"id": lzma.FILTER_LZMA1, "preset": 9 | lzma.PRESET_EXTREME, "lc": bits, "lp": 0,
                      "pb": 0, "nice_len": enough, "depth": 1000}  # fmt: skip
            found.append((lzma.compress(stream, lzma.FORMAT_RAW, filters=[method]), bits))
    return min(found, key=lambda each: len(each[0]))


def packed_engine(modules):
    """All parts of the engine, behind a header that `engine.c` describes."""
    header = struct.pack(f"<{len(modules)}I", *map(len, modules))
    content = b""
    for pieces in zip(*(Reader(module).read() for module in modules)):
        package, bits = packed(b"".join(pieces))
        header += struct.pack(f"<{len(pieces)}IIB", *map(len, pieces), len(package), bits)
        content += package
    return header + content
