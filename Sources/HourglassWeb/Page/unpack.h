#include <stdint.h>

/// Fills `output` and gives 1, or 0 where what is packed is damaged.
int unpack(const uint8_t *packed, uint8_t *output, uint32_t size, uint32_t literal_bits);
