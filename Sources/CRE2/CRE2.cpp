#if __has_include(<re2/re2.h>)
#include <re2/re2.h>
#else
#error "install libre2-dev: sudo apt-get install libre2-dev"
#endif

#include "CRE2.h"

#include <array>
#include <cstring>

struct reestr_re2 {
    reestr_re2(re2::StringPiece text, const RE2::Options &options) : compiled(text, options) {}

    RE2 compiled;
};

namespace {

/// A NULL pointer means "no group" to RE2, so an empty text needs an address, too.
re2::StringPiece piece(const uint8_t *bytes, size_t count) {
    return re2::StringPiece(count == 0 ? "" : reinterpret_cast<const char *>(bytes), count);
}

RE2::Options quiet(int64_t memory) {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(memory);
    return options;
}

} // namespace

// All are `noexcept`: what could be thrown is std::bad_alloc, and a search that ran out of memory must not
// look like one that found nothing.

extern "C" reestr_re2 *reestr_re2_new(const uint8_t *pattern, size_t count, int64_t memory) noexcept {
    return new reestr_re2(piece(pattern, count), quiet(memory));
}

extern "C" void reestr_re2_free(reestr_re2 *pattern) noexcept { delete pattern; }

extern "C" const char *reestr_re2_refusal(const reestr_re2 *pattern) noexcept {
    return pattern->compiled.ok() ? nullptr : pattern->compiled.error().c_str();
}

extern "C" int reestr_re2_group_count(const reestr_re2 *pattern) noexcept {
    return pattern->compiled.NumberOfCapturingGroups();
}

extern "C" bool reestr_re2_find(
    const reestr_re2 *pattern, const uint8_t *text, size_t count, size_t start, reestr_re2_range *ranges,
    size_t range_count
) noexcept {
    if (!pattern->compiled.ok() || start > count || range_count > reestr_re2_most_ranges) return false;
    const re2::StringPiece whole = piece(text, count);
    std::array<re2::StringPiece, reestr_re2_most_ranges> found;
    if (!pattern->compiled.Match(
            whole, start, count, RE2::UNANCHORED, found.data(), static_cast<int>(range_count))) {
        return false;
    }
    for (size_t index = 0; index < range_count; index++) {
        const re2::StringPiece &group = found[index];
        const ptrdiff_t first = group.data() == nullptr ? -1 : group.data() - whole.data();
        ranges[index] = {first, first < 0 ? -1 : first + static_cast<ptrdiff_t>(group.size())};
    }
    return true;
}

extern "C" bool reestr_has(
    const void *text, size_t count, const void *part, size_t part_count
) noexcept {
    return part_count == 0 || (count > 0 && memmem(text, count, part, part_count) != nullptr);
}
