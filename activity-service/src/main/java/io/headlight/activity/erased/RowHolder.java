package io.headlight.activity.erased;

import java.util.List;
import java.util.UUID;

/** A place of rows each of which is looked at by itself. */
public interface RowHolder<R> extends Holder {

    int ROWS = 200;

    /** The next rows, by id. */
    List<R> after(UUID id, int most);

    UUID idOf(R row);

    boolean isNamed(Whom whom, R row);

    /** Takes somebody out of a row that names them. */
    void erase(Whom whom, R row);

    /** The row, as it is told to whom it is about. */
    Object told(R row);

    @Override
    default Passed erase(Whom whom, UUID after) {
        var rows = after(after, ROWS);
        var named = named(whom, rows);
        named.forEach(row -> erase(whom, row));
        return new Passed(Holder.last(rows, ROWS, this::idOf), named.size(), 0, 0);
    }

    @Override
    default Found find(Whom whom, UUID after) {
        var rows = after(after, ROWS);
        return new Found(
                Holder.last(rows, ROWS, this::idOf),
                named(whom, rows).stream().map(this::told).toList(),
                List.of());
    }

    private List<R> named(Whom whom, List<R> rows) {
        return rows.stream().filter(row -> isNamed(whom, row)).toList();
    }
}
