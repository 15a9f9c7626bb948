/// Counts what the program takes from the heap: this target puts itself before the C library's `malloc` and its family.
///
/// Only link it where the count is wanted. The count is of the calling thread.
#ifndef REESTR_CHEAPCOUNT_H
#define REESTR_CHEAPCOUNT_H

#include <stdint.h>

/// The number of blocks that this thread allocated, or moved to grow, since it started.
uint64_t reestr_heap_allocations(void);

#endif
