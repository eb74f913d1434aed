// What the files of this module tell each other.

#ifndef CCURSES_INTERNAL_H
#define CCURSES_INTERNAL_H

#include <stdbool.h>

/// Turns bracketed paste on or off.
void cc_paste_mode(int output, bool on);

/// Turns the reports of clicks and the wheel on or off.
void cc_mouse_mode(int output, bool on);

/// Tells the guardian whether the screen is up, that is, whether there is something to restore.
void cc_note_screen(bool up);

/// Makes the place where standard error is held, unless there is one.
bool cc_prepare_errors(void);

/// Prints what was held on this descriptor and forgets it.
void cc_print_errors(int output);

/// Writes all of it, as far as that is possible.
void cc_write_all(int output, const char *bytes, unsigned long size);

#endif
