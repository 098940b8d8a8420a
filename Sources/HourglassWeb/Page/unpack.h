#include <stdint.h>

/// Every decision has a chance of its own, out of 2048, that it is a 0; it learns as it goes.
typedef uint16_t Chance;

enum { states = 12, literal_kinds = 16, literal_size = 0x300, distance_kinds = 4, slots = 64 };

/// The first two choose between short, middling and long.
typedef struct Lengths {
  Chance is_longer[2], low[8], middle[8], high[256];
} Lengths;

struct Chances {
  Chance is_match[states], is_repeat[states], is_older[states], is_older_than_1[states],
      is_older_than_2[states], is_long[states];
  Chance literals[literal_kinds][literal_size];
  Chance slot[distance_kinds][slots], low_bits[128], alignment[16];
  Lengths lengths, repeat_lengths;
};

/// Where the input is read.
typedef struct Reader {
  uint32_t range, code;
  const uint8_t *input;
} Reader;

/// What is being unpacked, and how far: `place` bytes are; `repeated` more are a repetition, and
/// `back` says how far back the last ones began, the latest first, less one.
typedef struct Stream {
  uint8_t *unpacked;
  uint32_t place, state, repeated, back[4], literal_bits;
  Reader reader;
  struct Chances chances;
} Stream;

void begin(Stream *stream, const uint8_t *packed, uint8_t *unpacked, uint32_t literal_bits);

/// Goes on to that many bytes and gives 1, or 0 where what is packed is damaged.
int unpack(Stream *stream, uint32_t end);
