#include "EmbeddedModels.h"

#pragma clang diagnostic ignored "-Wc23-extensions"  // #embed is one, and is what this file is for

// The compiler lists the model among the files it read, so that a change in it builds anew.
static const unsigned char reference_model[] = {
#embed "../../Models/peer-learning.hourglass"
};

const unsigned char *hourglass_reference_model(size_t *length) {
  *length = sizeof reference_model;
  return reference_model;
}
