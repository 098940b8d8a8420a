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

static uint32_t range, code;
static const uint8_t *input;

static inline void refill(void) {
  if (range >= 1u << 24) return;
  range <<= 8;
  code = code << 8 | *input++;
}

static inline uint32_t bit(Chance *chance) {
  uint32_t bound = (range >> 11) * *chance, found = code >= bound;
  if (found) {
    range -= bound;
    code -= bound;
    *chance -= *chance >> 5;
  } else {
    range = bound;
    *chance += (2048 - *chance) >> 5;
  }
  refill();
  return found;
}

/// So many bits, the highest first.
static uint32_t tree(Chance *chance, int bits) {
  uint32_t node = 1;
  for (int left = bits; left > 0; left--) node = node << 1 | bit(chance + node);
  return node - (1u << bits);
}

/// So many bits, the lowest first.
static uint32_t reversed_tree(Chance *chance, int bits) {
  uint32_t node = 1, value = 0;
  for (int place = 0; place < bits; place++) {
    uint32_t found = bit(chance + node);
    node = node << 1 | found;
    value |= found << place;
  }
  return value;
}

static uint32_t length(Lengths *lengths) {
  if (!bit(&lengths->is_longer[0])) return 2 + tree(lengths->low, 3);
  if (!bit(&lengths->is_longer[1])) return 10 + tree(lengths->middle, 3);
  return 18 + tree(lengths->high, 8);
}

static uint32_t distance(uint32_t length) {
  uint32_t slot = tree(chances.slot[length < 5 ? length - 2 : 3], 6);
  if (slot < 4) return slot;
  int bits = (int)(slot >> 1) - 1;
  uint32_t base = (2 | (slot & 1)) << bits;
  if (slot < 14) return base + reversed_tree(chances.low_bits + base - slot, bits);
  uint32_t high = 0;
  for (int left = bits - 4; left > 0; left--) {
    range >>= 1;
    uint32_t found = code >= range;
    if (found) code -= range;
    high = high << 1 | found;
    refill();
  }
  return base + (high << 4) + reversed_tree(chances.alignment, 4);
}

/// A byte; after a repetition it is told apart by what would have come next in it.
static uint8_t literal(Chance *chance, uint32_t state, uint32_t expected) {
  uint32_t node = 1;
  for (; state >= 7 && node < 0x100; expected <<= 1) {
    uint32_t wanted = expected >> 7 & 1, found = bit(chance + ((1 + wanted) << 8) + node);
    node = node << 1 | found;
    if (found != wanted) break;
  }
  while (node < 0x100) node = node << 1 | bit(chance + node);
  return (uint8_t)node;
}

int unpack(const uint8_t *packed, uint8_t *output, uint32_t size, uint32_t literal_bits) {
  for (Chance *each = (Chance *)&chances; each < (Chance *)(&chances + 1); each++) *each = 1024;
  range = UINT32_MAX;
  code = 0;
  input = packed + 1;
  for (int count = 0; count < 4; count++) code = code << 8 | *input++;

  // How far back the last repetitions began, the latest first, less one.
  uint32_t back[4] = {0, 0, 0, 0}, state = 0, place = 0;
  while (place < size) {
    if (!bit(&chances.is_match[state])) {
      uint32_t kind = place ? output[place - 1] >> (8 - literal_bits) : 0;
      uint32_t expected = place ? output[place - back[0] - 1] : 0;
      output[place++] = literal(chances.literals[kind], state, expected);
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    // The distance is a new one, which takes the place of the oldest, or one of the four.
    uint32_t count = 0, which = 0;
    if (!bit(&chances.is_repeat[state])) {
      which = 3;
      count = length(&chances.lengths);
      back[3] = distance(count);
      state = state < 7 ? 7 : 10;
    } else {
      if (bit(&chances.is_older[state])) {
        which = bit(&chances.is_older_than_1[state]) ? 2 + bit(&chances.is_older_than_2[state]) : 1;
      } else if (!bit(&chances.is_long[state])) {
        count = 1;
        state = state < 7 ? 9 : 11;
      }
      if (!count) {
        count = length(&chances.repeat_lengths);
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
