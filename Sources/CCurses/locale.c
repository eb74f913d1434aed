#define _GNU_SOURCE
#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <wchar.h>

#include "CCurses.h"

static bool is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool cc_set_locale(void) {
  // Only the character type: numbers, sorting and messages are made by ourselves. C.UTF-8 first,
  // because our width table is its wcwidth; a locale of the user's may count differently.
  if (setlocale(LC_CTYPE, "C.UTF-8") && is_utf8()) return true;
  if (setlocale(LC_CTYPE, "") && is_utf8()) return true;
  return setlocale(LC_CTYPE, "en_US.UTF-8") && is_utf8();
}

int cc_wcwidth(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
