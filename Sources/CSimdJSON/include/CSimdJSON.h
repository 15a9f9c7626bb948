/// A C face of simdjson's DOM parser: the tape, and where in the text each entry of the tape begins.
///
/// Nothing here throws; a text that simdjson refuses is answered with false, and the caller finds the place itself.
#ifndef REESTR_CSIMDJSON_H
#define REESTR_CSIMDJSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A parser with the memory that it uses again and again; for one thread at a time.
typedef struct reestr_json_parser reestr_json_parser;

/// What a parser read last; it lives until the next `reestr_json_parse` or `reestr_json_parser_free`.
typedef struct {
    /// simdjson's tape, with its root entries at both ends: the type in the upper 8 bits, the payload in the others.
    const uint64_t *tape;
    /// The number of words of the tape.
    size_t tape_count;
    /// The decoded strings: a length of 4 bytes, the bytes and a NUL, one string behind the other.
    const uint8_t *strings;
    /// How many bytes of `strings` may be read.
    size_t strings_count;
    /// The offsets in the text of all brackets, commas, colons and of the first bytes of all scalars.
    const uint32_t *starts;
    /// The number of `starts`.
    size_t starts_count;
} reestr_json_tape;

/// How many bytes that may be read (of any value) must stand behind a text.
size_t reestr_json_padding(void);

/// A new parser, or NULL when there is no memory; `depth` is the number of brackets that may be open at once.
reestr_json_parser *reestr_json_parser_new(size_t depth);

/// Frees a parser; NULL is allowed.
void reestr_json_parser_free(reestr_json_parser *parser);

/// Reads `count` bytes with padding behind them; false when simdjson refuses them.
bool reestr_json_parse(reestr_json_parser *parser, const uint8_t *text, size_t count, reestr_json_tape *tape);

/// The marks of a text: the offsets of all brackets, commas, colons and of the first bytes of all scalars.
typedef struct {
    /// The offsets; they live until the next call with the parser.
    const uint32_t *starts;
    /// The number of `starts`.
    size_t starts_count;
    /// Whether a backslash stands somewhere in the text.
    bool has_escapes;
} reestr_json_marks;

/// Finds the marks of `count` bytes, which need no padding; false when they are not UTF-8, a string is not closed, or
/// a control character stands in one. Whether brackets, numbers and escapes are right is not looked at.
bool reestr_json_mark(reestr_json_parser *parser, const uint8_t *text, size_t count, reestr_json_marks *marks);

#ifdef __cplusplus
}
#endif

#endif
