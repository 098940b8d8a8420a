// Unpacks what is packed as the xz programs call raw LZMA, in which literals are told apart by some
// of the highest bits of the byte before (lc), and nothing by its position (lp 0, pb 0).
#include "unpack.h"

// Everything is part of the one function that goes on with a stream, which has what it needs in
// variables of its own.
#define inlined static inline __attribute__((always_inline))

inlined void refill(Reader *from) {
  if (from->range >= 1u << 24) return;
  from->range <<= 8;
  from->code = from->code << 8 | *from->input++;
}

inlined uint32_t bit(Reader *from, Chance *chance) {
  uint32_t known = *chance, bound = (from->range >> 11) * known;
  if (from->code >= bound) {
    from->range -= bound;
    from->code -= bound;
    *chance = known - (known >> 5);
    refill(from);
    return 1;
  }
  from->range = bound;
  *chance = known + ((2048 - known) >> 5);
  refill(from);
  return 0;
}

/// So many bits, the highest first.
inlined uint32_t tree(Reader *from, Chance *chance, int bits) {
  uint32_t node = 1;
  for (int left = bits; left > 0; left--) node = node << 1 | bit(from, chance + node);
  return node - (1u << bits);
}

/// So many bits, the lowest first.
inlined uint32_t reversed_tree(Reader *from, Chance *chance, int bits) {
  uint32_t node = 1, value = 0;
  for (int place = 0; place < bits; place++) {
    uint32_t found = bit(from, chance + node);
    node = node << 1 | found;
    value |= found << place;
  }
  return value;
}

inlined uint32_t length(Reader *from, Lengths *lengths) {
  if (!bit(from, &lengths->is_longer[0])) return 2 + tree(from, lengths->low, 3);
  if (!bit(from, &lengths->is_longer[1])) return 10 + tree(from, lengths->middle, 3);
  return 18 + tree(from, lengths->high, 8);
}

inlined uint32_t distance(Reader *from, struct Chances *chances, uint32_t length) {
  uint32_t slot = tree(from, chances->slot[length < 5 ? length - 2 : 3], 6);
  if (slot < 4) return slot;
  int bits = (int)(slot >> 1) - 1;
  uint32_t base = (2 | (slot & 1)) << bits;
  if (slot < 14) return base + reversed_tree(from, chances->low_bits + base - slot, bits);
  uint32_t high = 0;
  for (int left = bits - 4; left > 0; left--) {
    from->range >>= 1;
    uint32_t found = from->code >= from->range;
    if (found) from->code -= from->range;
    high = high << 1 | found;
    refill(from);
  }
  return base + (high << 4) + reversed_tree(from, chances->alignment, 4);
}

/// A byte; after a repetition it is told apart by what would have come next in it.
inlined uint8_t literal(Reader *from, Chance *chance, uint32_t state, uint32_t expected) {
  uint32_t node = 1;
  for (; state >= 7 && node < 0x100; expected <<= 1) {
    uint32_t wanted = expected >> 7 & 1, found = bit(from, chance + ((1 + wanted) << 8) + node);
    node = node << 1 | found;
    if (found != wanted) break;
  }
  while (node < 0x100) node = node << 1 | bit(from, chance + node);
  return (uint8_t)node;
}

void begin(Stream *stream, const uint8_t *packed, uint8_t *unpacked, uint32_t literal_bits) {
  *stream = (Stream){.unpacked = unpacked, .literal_bits = literal_bits};
  Chance *first = (Chance *)&stream->chances, *last = (Chance *)(&stream->chances + 1);
  for (Chance *each = first; each < last; each++) *each = 1024;
  stream->reader = (Reader){UINT32_MAX, 0, packed + 1};
  for (int count = 0; count < 4; count++) {
    stream->reader.code = stream->reader.code << 8 | *stream->reader.input++;
  }
}

int unpack(Stream *stream, uint32_t end) {
  struct Chances *chances = &stream->chances;
  Reader reader = stream->reader, *from = &reader;
  uint8_t *output = stream->unpacked;
  uint32_t place = stream->place, state = stream->state, count = stream->repeated;
  uint32_t back[4];
  for (int which = 0; which < 4; which++) back[which] = stream->back[which];
  for (;;) {
    for (; count > 0 && place < end; count--, place++) output[place] = output[place - back[0] - 1];
    if (place == end) break;
    if (!bit(from, &chances->is_match[state])) {
      uint32_t kind = place ? output[place - 1] >> (8 - stream->literal_bits) : 0;
      uint32_t expected = place ? output[place - back[0] - 1] : 0;
      output[place++] = literal(from, chances->literals[kind], state, expected);
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    // The distance is a new one, which takes the place of the oldest, or one of the four.
    uint32_t which = 0;
    if (!bit(from, &chances->is_repeat[state])) {
      which = 3;
      count = length(from, &chances->lengths);
      back[3] = distance(from, chances, count);
      state = state < 7 ? 7 : 10;
    } else {
      if (bit(from, &chances->is_older[state])) {
        which = 1;
        if (bit(from, &chances->is_older_than_1[state])) {
          which = 2 + bit(from, &chances->is_older_than_2[state]);
        }
      } else if (!bit(from, &chances->is_long[state])) {
        count = 1;
        state = state < 7 ? 9 : 11;
      }
      if (!count) {
        count = length(from, &chances->repeat_lengths);
        state = state < 7 ? 8 : 11;
      }
    }
    uint32_t chosen = back[which];
    for (; which > 0; which--) back[which] = back[which - 1];
    back[0] = chosen;
    if (chosen >= place) return 0;
  }
  stream->reader = reader;
  stream->place = place;
  stream->state = state;
  stream->repeated = count;
  for (int which = 0; which < 4; which++) stream->back[which] = back[which];
  return 1;
}
