// Unpacks what is packed as the xz programs call raw LZMA, in which literals are told apart by some
// of the highest bits of the byte before (lc), and nothing by its position (lp 0, pb 0).
#include "unpack.h"

// Every decision has a chance of its own, out of 2048, that it is a 0; it learns as it goes.
typedef uint16_t Chance;

enum { states = 12, literal_kinds = 16, literal_size = 0x300, distance_kinds = 4, slots = 64 };

// The first two choose between short, middling and long.
typedef struct Lengths {
  Chance is_longer[2], low[8], middle[8], high[256];
} Lengths;

static struct {
  Chance is_match[states], is_repeat[states], is_older[states], is_older_than_1[states],
      is_older_than_2[states], is_long[states];
  Chance literals[literal_kinds][literal_size];
  Chance slot[distance_kinds][slots], low_bits[128], alignment[16];
  Lengths lengths, repeat_lengths;
} chances;

// Where the input is read, in variables of the one function that everything is part of.
#define inlined static inline __attribute__((always_inline))

typedef struct Reader {
  uint32_t range, code;
  const uint8_t *input;
} Reader;

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

inlined uint32_t distance(Reader *from, uint32_t length) {
  uint32_t slot = tree(from, chances.slot[length < 5 ? length - 2 : 3], 6);
  if (slot < 4) return slot;
  int bits = (int)(slot >> 1) - 1;
  uint32_t base = (2 | (slot & 1)) << bits;
  if (slot < 14) return base + reversed_tree(from, chances.low_bits + base - slot, bits);
  uint32_t high = 0;
  for (int left = bits - 4; left > 0; left--) {
    from->range >>= 1;
    uint32_t found = from->code >= from->range;
    if (found) from->code -= from->range;
    high = high << 1 | found;
    refill(from);
  }
  return base + (high << 4) + reversed_tree(from, chances.alignment, 4);
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

int unpack(const uint8_t *packed, uint8_t *output, uint32_t size, uint32_t literal_bits) {
  for (Chance *each = (Chance *)&chances; each < (Chance *)(&chances + 1); each++) *each = 1024;
  Reader reader = {UINT32_MAX, 0, packed + 1}, *from = &reader;
  for (int count = 0; count < 4; count++) from->code = from->code << 8 | *from->input++;

  // How far back the last repetitions began, the latest first, less one.
  uint32_t back[4] = {0, 0, 0, 0}, state = 0, place = 0;
  while (place < size) {
    if (!bit(from, &chances.is_match[state])) {
      uint32_t kind = place ? output[place - 1] >> (8 - literal_bits) : 0;
      uint32_t expected = place ? output[place - back[0] - 1] : 0;
      output[place++] = literal(from, chances.literals[kind], state, expected);
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    // The distance is a new one, which takes the place of the oldest, or one of the four.
    uint32_t count = 0, which = 0;
    if (!bit(from, &chances.is_repeat[state])) {
      which = 3;
      count = length(from, &chances.lengths);
      back[3] = distance(from, count);
      state = state < 7 ? 7 : 10;
    } else {
      if (bit(from, &chances.is_older[state])) {
        which = bit(from, &chances.is_older_than_1[state]) ? 2 + bit(from, &chances.is_older_than_2[state]) : 1;
      } else if (!bit(from, &chances.is_long[state])) {
        count = 1;
        state = state < 7 ? 9 : 11;
      }
      if (!count) {
        count = length(from, &chances.repeat_lengths);
        state = state < 7 ? 8 : 11;
      }
    }
    uint32_t chosen = back[which];
    for (; which > 0; which--) back[which] = back[which - 1];
    back[0] = chosen;
    if (chosen >= place) return 0;
    for (; count > 0 && place < size; count--, place++) output[place] = output[place - chosen - 1];
  }
  return 1;
}
