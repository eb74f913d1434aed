#include "CCurses.h"
int cc_ok(void){return 1;}
