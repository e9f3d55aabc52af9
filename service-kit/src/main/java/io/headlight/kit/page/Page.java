package io.headlight.kit.page;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items the rows, never null
 * @param nextCursor send it as {@code cursor} to go on; null on the last page
 */
public record Page<T>(List<T> items, String nextCursor) {}
