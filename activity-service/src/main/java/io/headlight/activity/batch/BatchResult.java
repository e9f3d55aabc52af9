package io.headlight.activity.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.activity.activity.Taken;
import io.headlight.activity.row.Fate;
import io.headlight.activity.row.RowRejected;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each item of a batch. */
@Schema(examples = """
        {"items": [{"index": 0, "status": 201, "activityId": "01970000-0000-7000-8000-0000000000a1"},
                   {"index": 1, "problem": {"pointer": "/items/1/rep/email", "code": "unknown_email",
                    "detail": "Nobody in the directory has this email."}, "status": 422}]}""")
public record BatchResult(List<ItemResult> items) {

    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final int INVALID = 422;

    /**
     * What became of one item.
     *
     * @param index of the item, the first being 0
     * @param status 201: an activity was recorded, also in place of another; 200: it said nothing new, or took one back;
     *     422: it breaks a rule
     * @param activityId the activity that stands for the object now; none when none does
     * @param problem only with 422
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            requiredProperties = {"index", "status"},
            examples = """
                    {"index": 0, "status": 201, "activityId": "01970000-0000-7000-8000-0000000000a1"}""")
    public record ItemResult(int index, int status, UUID activityId, ItemProblem problem) {

        static ItemResult of(int index, Fate fate) {
            if (fate.isRejected()) {
                return new ItemResult(index, INVALID, null, ItemProblem.of(index, fate.rejected()));
            }
            boolean isNew = fate.is(Taken.Effect.RECORDED) || fate.is(Taken.Effect.REPLACED);
            return new ItemResult(index, isNew ? CREATED : OK, fate.taken().activityId(), null);
        }
    }

    /**
     * Which rule an item breaks.
     *
     * @param pointer JSON pointer into the body
     */
    @Schema(examples = """
            {"pointer": "/items/1/rep/email", "code": "unknown_email",
             "detail": "Nobody in the directory has this email."}""")
    public record ItemProblem(String pointer, String code, String detail) {
        static ItemProblem of(int index, RowRejected why) {
            return new ItemProblem("/items/" + index + why.pointer(), why.code(), why.getMessage());
        }
    }
}
