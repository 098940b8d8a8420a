#include "EmbeddedModels.h"

#pragma clang diagnostic ignored "-Wc23-extensions"  // #embed is one, and is what this file is for

// The compiler lists the files among those it read, so that a change in one builds anew.
static const unsigned char reference_model[] = {
#embed "../../Models/peer-learning.hourglass"
};
static const unsigned char eu[] = {
#embed "../../Models/profiles/eu.hourglass"
};
static const unsigned char fcdo[] = {
#embed "../../Models/profiles/fcdo.hourglass"
};
static const unsigned char iati[] = {
#embed "../../Models/profiles/iati.hourglass"
};
static const unsigned char usaid[] = {
#embed "../../Models/profiles/usaid.hourglass"
};

const unsigned char *hourglass_reference_model(size_t *length) {
  *length = sizeof reference_model;
  return reference_model;
}

const unsigned char *hourglass_profile(int number, size_t *length) {
  switch (number) {
    case 0: *length = sizeof eu; return eu;
    case 1: *length = sizeof fcdo; return fcdo;
    case 2: *length = sizeof iati; return iati;
    case 3: *length = sizeof usaid; return usaid;
    default: *length = 0; return 0;
  }
}
