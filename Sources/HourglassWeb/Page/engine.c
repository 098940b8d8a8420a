// Puts the engine together. Browsers bring gzip alone, and with that the page would be half as large
// again. `Tests/Conformance/packed_engine.py` takes the module apart into streams of the same kind,
// each of which is packed far better than all of it: the instructions without their operands, the
// numbers of local variables, the constants, and so on. Here they are woven together again. The
// engine is in parts, and each stream goes on from one to the next.
#include "unpack.h"

// The same kinds in the same order as there.
enum Kind {
  outside, opcodes, locals, numbers, long_numbers, alignments, offsets, calls, branches, rest, kinds
};

static const uint8_t *streams[kinds];
static uint8_t *output;

static uint8_t copy(enum Kind kind) { return *output++ = *streams[kind]++; }

static void copy_bytes(enum Kind kind, uint32_t count) {
  while (count--) copy(kind);
}

/// A number takes as many bytes as it needs; the last is below 128.
static uint32_t read_number(enum Kind kind) {
  uint32_t value = 0, shift = 0;
  uint8_t byte;
  do {
    byte = *streams[kind]++;
    value |= (uint32_t)(byte & 0x7F) << shift;
    shift += 7;
  } while (byte & 0x80);
  return value;
}

static void write_number(uint32_t value) {
  for (; value >= 0x80; value >>= 7) *output++ = (uint8_t)(value | 0x80);
  *output++ = (uint8_t)value;
}

/// One that may have a sign, and its value where it has none.
static uint32_t copy_number(enum Kind kind) {
  const uint8_t *start = streams[kind];
  uint32_t value = read_number(kind), count = (uint32_t)(streams[kind] - start);
  for (uint32_t place = 0; place < count; place++) *output++ = start[place];
  return value;
}

// The local variables of a function, those used last first; of those not used yet the lowest. One is
// told by how many stand before it.
static uint32_t used[1 << 16];
static uint32_t used_count;

static void weave_local(void) {
  uint32_t rank = read_number(locals) & 0xFFFF;
  for (; used_count <= rank; used_count++) used[used_count] = used_count;
  uint32_t number = used[rank];
  for (; rank > 0; rank--) used[rank] = used[rank - 1];
  used[0] = number;
  write_number(number);
}

/// An instruction with its operands; gives how many more blocks are open after it.
static int weave_instruction(void) {
  uint8_t opcode = copy(opcodes);
  switch (opcode) {
    case 0x02: case 0x03: case 0x04: copy(opcodes); return 1;
    case 0x0B: return -1;
    case 0x0C: case 0x0D: copy_number(branches); return 0;
    case 0x0E:
      for (uint32_t left = copy_number(rest) + 1; left > 0; left--) copy_number(rest);
      return 0;
    case 0x10: copy_number(calls); return 0;
    case 0x11: copy_number(rest); copy_number(rest); return 0;
    case 0x20: case 0x21: case 0x22: weave_local(); return 0;
    case 0x23: case 0x24: copy_number(rest); return 0;
    case 0x3F: case 0x40: copy(opcodes); return 0;
    case 0x41: copy_number(numbers); return 0;
    case 0x42: copy_number(long_numbers); return 0;
    case 0x43: copy_bytes(rest, 4); return 0;
    case 0x44: copy_bytes(rest, 8); return 0;
    case 0xFC: {
      uint8_t which = copy(opcodes);
      if (which == 10) copy_bytes(opcodes, 2);
      if (which == 11) copy(opcodes);
      return 0;
    }
  }
  if (opcode >= 0x28 && opcode <= 0x3E) {
    copy_number(alignments);
    copy_number(offsets);
  }
  return 0;
}

/// A function, and before it how long it is, which only its end shows.
static void weave_function(void) {
  uint8_t *start = output;
  output += 5;
  uint8_t *body = output;
  used_count = 0;
  for (uint32_t left = copy_number(rest); left > 0; left--) {
    copy_number(rest);
    copy(rest);
  }
  for (int open = 1; open > 0;) open += weave_instruction();
  uint32_t count = (uint32_t)(output - body);
  output = start;
  write_number(count);
  for (uint32_t place = 0; place < count; place++) *output++ = body[place];
}

static uint32_t word(const uint8_t *bytes) {
  return bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

// The header says how long each part of the engine is; then of each stream how much of it each part
// takes, how long it is packed, and how its literals are told apart.
enum { parts = 2, entry = 4 * parts + 5 };

static Stream unpacked[kinds];

/// Behind what is packed stand the parts, and behind them the streams; a function is first written
/// some bytes further on than it is to stand.
static void begin_all(const uint8_t *packed) {
  const uint8_t *entries = packed + 4 * parts, *input = entries + entry * kinds;
  output = (uint8_t *)input;
  for (int kind = 0; kind < kinds; kind++) output += word(entries + entry * kind + 4 * parts);
  uint8_t *stream = output + 8;
  for (int part = 0; part < parts; part++) stream += word(packed + 4 * part);
  for (int kind = 0; kind < kinds; kind++, entries += entry) {
    begin(&unpacked[kind], input, stream, entries[entry - 1]);
    streams[kind] = stream;
    input += word(entries + 4 * parts);
    for (int part = 0; part < parts; part++) stream += word(entries + 4 * part);
  }
}

/// Puts a part of the engine together, the first one first, and says where it stands; 0 where what is
/// packed is damaged.
__attribute__((export_name("part"))) const uint8_t *part(const uint8_t *packed, uint32_t number) {
  if (number == 0) begin_all(packed);
  const uint8_t *entries = packed + 4 * parts;
  for (int kind = 0; kind < kinds; kind++) {
    uint32_t taken = word(entries + entry * kind + 4 * number);
    if (!unpack(&unpacked[kind], unpacked[kind].place + taken)) return 0;
  }
  const uint8_t *start = output, *end = unpacked[outside].unpacked + unpacked[outside].place;
  copy_bytes(outside, 8);
  while (streams[outside] < end) {
    uint8_t section = copy(outside);
    uint32_t length = copy_number(outside);
    if (section != 10) {
      copy_bytes(outside, length);
      continue;
    }
    for (uint32_t left = copy_number(outside); left > 0; left--) weave_function();
  }
  uint32_t length = word(packed + 4 * number);
  return streams[outside] == end && output == start + length ? start : 0;
}
