#ifndef EMBEDDED_MODELS_H
#define EMBEDDED_MODELS_H

#include <stddef.h>

/// The bytes of `Models/peer-learning.hourglass` and how many there are. They live as long as the
/// program and do not end in a zero byte.
const unsigned char *hourglass_reference_model(size_t *length);

/// The same of the profiles in `Models/profiles`, numbered from 0; NULL behind the last.
const unsigned char *hourglass_profile(int number, size_t *length);

#endif
