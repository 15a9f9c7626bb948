/// A C face of RE2: compile a pattern, search a text, say where the groups are; and of the search for a plain text.
///
/// Patterns and texts are UTF-8. A compiled pattern does not change, so any number of threads may search with
/// it. Nothing here throws: a pattern that RE2 refuses is answered with its words, and memory that has run
/// out ends the process, as it does in Swift.
#ifndef REESTR_CRE2_H
#define REESTR_CRE2_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

#ifdef __cplusplus
#define REESTR_NOEXCEPT noexcept
extern "C" {
#else
#define REESTR_NOEXCEPT
#endif

/// A compiled pattern, or why there is none.
typedef struct reestr_re2 reestr_re2;

/// A stretch of the bytes of a text; both are -1 for a group that took no part in the match.
typedef struct {
    /// The first byte.
    ptrdiff_t start;
    /// The byte behind the last.
    ptrdiff_t end;
} reestr_re2_range;

/// How many ranges `reestr_re2_find` fills at most: the whole match and nine groups.
enum { reestr_re2_most_ranges = 10 };

/// Compiles `count` bytes; the program and its automata take about `memory` bytes at most.
reestr_re2 *reestr_re2_new(const uint8_t *_Nullable pattern, size_t count, int64_t memory) REESTR_NOEXCEPT;

/// Frees a pattern.
void reestr_re2_free(reestr_re2 *pattern) REESTR_NOEXCEPT;

/// Why RE2 refused the pattern, in English, ending in NUL; NULL when it did not. It lives as long as the
/// pattern.
const char *_Nullable reestr_re2_refusal(const reestr_re2 *pattern) REESTR_NOEXCEPT;

/// The number of capturing groups; -1 for a refused pattern.
int reestr_re2_group_count(const reestr_re2 *pattern) REESTR_NOEXCEPT;

/// Finds the leftmost match that begins at the byte `start` of the text or later; false when there is none.
///
/// What stands before `start` is still context for `^` and `\b`. Fills `range_count` ranges (0 is the
/// fastest, at most `reestr_re2_most_ranges`): the whole match first, then the groups by number.
bool reestr_re2_find(
    const reestr_re2 *pattern, const uint8_t *_Nullable text, size_t count, size_t start,
    reestr_re2_range *_Nullable ranges, size_t range_count) REESTR_NOEXCEPT;

/// Whether `part` lies somewhere in a text, byte by byte: `memmem` of glibc, which Swift's Glibc does not show and which
/// takes time linear in both.
bool reestr_has(
    const void *_Nullable text, size_t count, const void *_Nullable part, size_t part_count) REESTR_NOEXCEPT;

#ifdef __cplusplus
}
#endif

#pragma clang assume_nonnull end

#endif
