#if __has_include(<simdjson.h>)
#include <simdjson.h>
#else
#error "install libsimdjson-dev: sudo apt-get install libsimdjson-dev"
#endif

#include "CSimdJSON.h"

#include <cstring>
#include <memory>
#include <new>

struct reestr_json_parser {
    explicit reestr_json_parser(size_t depth) : depth(depth) {}

    simdjson::dom::parser parser;
    size_t depth;
};

namespace {

/// Makes room for `count` bytes in powers of two, so that texts of slowly growing size do not allocate each time.
bool reserve(reestr_json_parser &parser, size_t count) {
    auto &dom = parser.parser;
    if (count <= dom.capacity() && count <= dom.doc.capacity()) return true;
    size_t room = 4096;
    while (room < count) room *= 2;
    if (room > simdjson::SIMDJSON_MAXSIZE_BYTES) return false;
    return dom.allocate(room, parser.depth) == simdjson::SUCCESS && dom.doc.allocate(room) == simdjson::SUCCESS;
}

} // namespace

extern "C" size_t reestr_json_padding(void) { return simdjson::SIMDJSON_PADDING; }

extern "C" reestr_json_parser *reestr_json_parser_new(size_t depth) {
    try {
        std::unique_ptr<reestr_json_parser> parser(new reestr_json_parser(depth));
        return reserve(*parser, 1) ? parser.release() : nullptr;
    } catch (...) {
        return nullptr;
    }
}

extern "C" void reestr_json_parser_free(reestr_json_parser *parser) { delete parser; }

extern "C" bool reestr_json_parse(
    reestr_json_parser *parser, const uint8_t *text, size_t count, reestr_json_tape *tape
) {
    try {
        auto &dom = parser->parser;
        if (!reserve(*parser, count)) return false;
        if (dom.parse(text, count, false).error() != simdjson::SUCCESS) return false;
        tape->tape = dom.doc.tape.get();
        tape->tape_count = static_cast<uint32_t>(tape->tape[0]);
        tape->strings = dom.doc.string_buf.get();
        tape->strings_count = 5 * dom.doc.capacity() / 3;
        tape->starts = dom.implementation->structural_indexes.get();
        tape->starts_count = dom.implementation->n_structural_indexes;
        return true;
    } catch (...) {
        return false;
    }
}

extern "C" bool reestr_json_mark(
    reestr_json_parser *parser, const uint8_t *text, size_t count, reestr_json_marks *marks
) {
    try {
        auto &dom = parser->parser;
        if (!reserve(*parser, count)) return false;
        auto &implementation = *dom.implementation;
        // The indexer reads whole blocks and copies the rest of the text: nothing behind the text is read.
        if (implementation.stage1(text, count, simdjson::stage1_mode::regular) != simdjson::SUCCESS) return false;
        marks->starts = implementation.structural_indexes.get();
        marks->starts_count = implementation.n_structural_indexes;
        marks->has_escapes = std::memchr(text, '\\', count) != nullptr;
        return true;
    } catch (...) {
        return false;
    }
}
