// What Swift needs of ncursesw, of signals and of processes, as plain C functions.
//
// No type and no macro of curses appears here: its globals are errors in Swift 6, and its macros
// are not imported. One screen at a time; everything but the signal handlers belongs to one thread.

#ifndef CCURSES_H
#define CCURSES_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

// ---- Locale and width (locale.c)

/// Gives this process a UTF-8 character type; false if the machine has none.
bool cc_set_locale(void);

/// libc's wcwidth: 0, 1, 2, or -1 for what cannot be printed.
int cc_wcwidth(uint32_t scalar);

// ---- Screen (screen.c)

typedef enum {
  CC_OPENED = 0,
  /// The terminal's type is not known, or curses refuses it.
  CC_UNKNOWN_TERMINAL = 1,
  /// It has no way to move the cursor.
  CC_NO_CURSOR_MOTION = 2,
  CC_OUT_OF_FILES = 3,
} cc_open_result;

typedef enum {
  CC_BOLD = 1,
  CC_DIM = 2,
  CC_UNDERLINE = 4,
  CC_REVERSE = 8,
} cc_attribute;

/// Starts curses on two file descriptors; `type` is the terminal's, NULL takes TERM.
cc_open_result cc_open(const char *type, int input, int output);

/// Starts curses on /dev/null with a size, for tests.
cc_open_result cc_open_offscreen(const char *type, int width, int height);

/// Ends curses and frees its screen. Does nothing if there is none.
void cc_close(void);

/// Whether a screen is open.
bool cc_is_open(void);

int cc_columns(void);
int cc_rows(void);

/// Asks the terminal for its size and lets curses follow; false if it is still the same.
bool cc_follow_size(void);

/// Makes curses believe in another size.
void cc_resize(int width, int height);

/// How many colours there are on the terminal's own background; 0 without them.
int cc_colors(void);

/// Makes `pair` this colour on the terminal's own background.
bool cc_set_pair(int pair, int foreground);

/// Puts one cell: a spacing scalar with up to four marks.
bool cc_put(int column, int row, uint32_t base, const uint32_t *marks, int mark_count, int attributes, int pair);

/// Blanks the whole screen that curses keeps.
void cc_erase(void);

/// Places the cursor, or hides it.
void cc_cursor(int column, int row, bool visible);

/// Sends what changed; with `all` the terminal is cleared and everything is sent.
void cc_refresh(bool all);

/// Asks the terminal to report clicks and the wheel while the screen is up, from the next cc_open on.
void cc_want_mouse(bool wanted);

/// Gives the terminal back for a while; cc_refresh takes it again.
void cc_suspend(void);

/// Takes the terminal again.
void cc_resume(void);

/// What curses believes is on the terminal: fills up to five scalars and says how many.
int cc_cell(int column, int row, uint32_t *scalars, int *attributes, int *pair);

/// Where curses believes the cursor is.
void cc_cursor_place(int *column, int *row);

/// Reads what is waiting, at most `size` bytes; 0 at the end, -1 with errno.
///
/// Not wgetch: bytes are decoded by us, and wgetch refreshes the screen by itself, strips the
/// eighth bit where it believes it should, and takes one system call a byte.
ssize_t cc_read(int input, uint8_t *bytes, size_t size);

// ---- Signals (signals.c)

/// Catches INT, TERM, HUP, QUIT, WINCH, TSTP and CONT: each becomes one byte in a pipe.
///
/// Returns the end to read from, or -1. Must come before cc_open, or curses installs its own.
int cc_catch_signals(void);

/// The next signal that was caught, or 0.
int cc_next_signal(void);

/// Gives the signals back what they did before.
void cc_release_signals(void);

/// Stops this process group as ^Z does; returns when it goes on.
void cc_stop_group(void);

// ---- Standard error (errors.c)

/// Sends standard error to memory until cc_show_errors; false if that cannot be.
bool cc_hold_errors(void);

/// Gives standard error back and prints there what was held.
void cc_show_errors(void);

// ---- Guardian (guardian.c)

/// Splits off a child that goes on, while this process waits and restores the terminal after it.
///
/// Returns true in the child. Returns false, without a child, where there is no terminal or no
/// process to be had. The waiting parent never returns: it exits as the child did, with 128 + n
/// after signal n. `farewell` is the line it prints when the child died with its screen up.
/// To be called first thing, while there is one thread.
bool cc_guard(const char *farewell);

#endif
