// The wide functions of curses.h are hidden without this; SwiftPM drops the flags of pkg-config.
#define NCURSES_WIDECHAR 1
#define _GNU_SOURCE
#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

#include "CCurses.h"
#include "internal.h"

static SCREEN *screen = NULL;
static FILE *in = NULL;
static FILE *out = NULL;
static bool has_default_colors = false;
static bool wants_mouse = false;

/// The modes that are ours and not curses'.
static void own_modes(bool on) {
  cc_paste_mode(fileno(out), on);
  if (wants_mouse) cc_mouse_mode(fileno(out), on);
}

void cc_want_mouse(bool wanted) { wants_mouse = wanted; }

static void close_files(void) {
  if (in) fclose(in);
  if (out) fclose(out);
  in = NULL;
  out = NULL;
}

static FILE *stream(int descriptor, const char *mode) {
  // A copy, so that closing the stream leaves the descriptor alone.
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  if (copy < 0) return NULL;
  FILE *file = fdopen(copy, mode);
  if (!file) close(copy);
  return file;
}

static cc_open_result start(const char *type) {
  if (!in || !out) {
    close_files();
    return CC_OUT_OF_FILES;
  }
  // Exported by some shells, they would freeze the size.
  unsetenv("LINES");
  unsetenv("COLUMNS");
  // newterm and not initscr, which exits the process on a bad TERM.
  screen = newterm(type, out, in);
  if (!screen) {
    close_files();
    return CC_UNKNOWN_TERMINAL;
  }
  set_term(screen);
  if (!cursor_address) {
    cc_close();
    return CC_NO_CURSOR_MOTION;
  }
  raw();
  noecho();
  nonl();
  // The bytes are ours: curses neither decodes keys nor cuts a refresh short when some wait.
  keypad(stdscr, FALSE);
  typeahead(-1);
  scrollok(stdscr, FALSE);
  leaveok(stdscr, FALSE);
  has_default_colors = has_colors() && start_color() == OK && use_default_colors() == OK;
  cc_note_screen(true);
  own_modes(true);
  return CC_OPENED;
}

cc_open_result cc_open(const char *type, int input, int output) {
  cc_close();
  in = stream(input, "r");
  out = stream(output, "w");
  return start(type);
}

cc_open_result cc_open_offscreen(const char *type, int width, int height) {
  cc_close();
  in = fopen("/dev/null", "re");
  out = fopen("/dev/null", "we");
  cc_open_result result = start(type);
  if (result == CC_OPENED) cc_resize(width, height);
  return result;
}

void cc_close(void) {
  if (!screen) return;
  // Where the guardian died the shell has taken the terminal back: ignored, a background process may set the modes too.
  struct sigaction held, ignored = {.sa_handler = SIG_IGN};
  sigaction(SIGTTOU, &ignored, &held);
  cc_suspend();
  sigaction(SIGTTOU, &held, NULL);
  delscreen(screen);
  screen = NULL;
  close_files();
}

bool cc_is_open(void) { return screen != NULL; }

int cc_columns(void) { return COLS; }

int cc_rows(void) { return LINES; }

bool cc_follow_size(void) {
  struct winsize size;
  // Some pseudo terminals say 0: nothing to follow.
  if (ioctl(fileno(out), TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
  if (size.ws_col == COLS && size.ws_row == LINES) return false;
  cc_resize(size.ws_col, size.ws_row);
  return true;
}

void cc_resize(int width, int height) { resizeterm(height < 1 ? 1 : height, width < 1 ? 1 : width); }

int cc_colors(void) { return has_default_colors ? COLORS : 0; }

bool cc_set_pair(int pair, int foreground) {
  return has_default_colors && init_pair((short)pair, (short)foreground, -1) == OK;
}

static attr_t curses_attributes(int attributes) {
  return (attributes & CC_BOLD ? A_BOLD : 0) | (attributes & CC_DIM ? A_DIM : 0) |
         (attributes & CC_UNDERLINE ? A_UNDERLINE : 0) | (attributes & CC_REVERSE ? A_REVERSE : 0);
}

bool cc_put(
    int column, int row, uint32_t base, const uint32_t *marks, int mark_count, int attributes, int pair) {
  wchar_t text[CCHARW_MAX + 1] = {0};
  text[0] = (wchar_t)base;
  for (int i = 0; i < mark_count && i + 1 < CCHARW_MAX; i++) text[i + 1] = (wchar_t)marks[i];
  cchar_t cell;
  if (setcchar(&cell, text, curses_attributes(attributes), (short)pair, NULL) != OK) return false;
  // Not add_wch, which wraps in the last column and interprets controls.
  return mvwadd_wchnstr(stdscr, row, column, &cell, 1) == OK;
}

void cc_erase(void) { werase(stdscr); }

void cc_cursor(int column, int row, bool visible) {
  wmove(stdscr, row, column);
  curs_set(visible ? 1 : 0);
}

void cc_refresh(bool all) {
  if (all) clearok(curscr, TRUE);
  wnoutrefresh(stdscr);
  doupdate();
}

void cc_suspend(void) {
  if (!screen || isendwin()) return;
  own_modes(false);
  // curs_set before endwin: a hidden cursor would stay hidden in the shell.
  curs_set(1);
  endwin();
  cc_note_screen(false);
}

void cc_resume(void) {
  if (!screen) return;
  if (!isendwin()) {
    // Stopped from outside we never left, but the guardian has put the terminal back for the shell.
    reset_prog_mode();
    if (enter_ca_mode) cc_write_all(fileno(out), enter_ca_mode, strlen(enter_ca_mode));
  }
  cc_note_screen(true);
  cc_refresh(true);
  own_modes(true);
}

int cc_cell(int column, int row, uint32_t *scalars, int *attributes, int *pair) {
  cchar_t cell;
  wchar_t text[CCHARW_MAX + 1] = {0};
  attr_t found = 0;
  short color = 0;
  if (mvwin_wch(curscr, row, column, &cell) != OK) return -1;
  if (getcchar(&cell, text, &found, &color, NULL) != OK) return -1;
  *attributes = (found & A_BOLD ? CC_BOLD : 0) | (found & A_DIM ? CC_DIM : 0) |
                (found & A_UNDERLINE ? CC_UNDERLINE : 0) | (found & A_REVERSE ? CC_REVERSE : 0);
  *pair = color;
  int count = 0;
  while (count < CCHARW_MAX && text[count]) {
    scalars[count] = (uint32_t)text[count];
    count++;
  }
  return count;
}

void cc_cursor_place(int *column, int *row) { getyx(stdscr, *row, *column); }

ssize_t cc_read(int input, uint8_t *bytes, size_t size) {
  ssize_t count;
  do count = read(input, bytes, size);
  while (count < 0 && errno == EINTR);
  return count;
}

static void set_modes(int output, const char *sequence) {
  if (isatty(output)) cc_write_all(output, sequence, strlen(sequence));
}

void cc_paste_mode(int output, bool on) { set_modes(output, on ? "\033[?2004h" : "\033[?2004l"); }

void cc_mouse_mode(int output, bool on) {
  // Buttons and the wheel, in decimal numbers, so that no column is too far to the right.
  set_modes(output, on ? "\033[?1000h\033[?1006h" : "\033[?1006l\033[?1000l");
}
