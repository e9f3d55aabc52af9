package io.headlight.activity.row;

import io.headlight.activity.activity.Origin;
import java.util.UUID;

/**
 * Where rows come from.
 *
 * @param origin the system they are told for, and the import or nothing
 * @param ownersOf the source whose owner ids the rows use, or null
 * @param dryRun whether only to say what would become of them
 */
public record Lot(Origin origin, UUID ownersOf, boolean dryRun) {}
