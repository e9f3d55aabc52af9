package io.headlight.activity.activity;

import io.headlight.kit.http.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/**
 * The latest claim of a source about one object and activity type. The claim that is greatest by (order key, taken back
 * before counted, content) decides what stands; the greatest of a set does not depend on the order in which its members
 * arrive or how often, so neither do the facts that stand in the end.
 */
@Entity
@Table(name = "object_state")
class ObjectState {

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    UUID sourceId;
    String objectKey;
    String activityType;
    String orderKey;
    boolean counted;
    byte[] digest;
    UUID activityId;

    /** What counts instead of the activity, while it is the same as another's; else null. */
    UUID sameAs;

    /** Null before it was ever stored. */
    @Version
    Long version;

    protected ObjectState() {}

    /** Before anything was said: older than every claim. */
    ObjectState(String tenantId, UUID sourceId, String objectKey, String activityType) {
        this.id = Ids.next();
        // Said here, because Hibernate would know it for the insert only, not for an update that follows at once.
        this.tenantId = tenantId;
        this.sourceId = sourceId;
        this.objectKey = objectKey;
        this.activityType = activityType;
        this.orderKey = "";
        this.digest = new byte[0];
    }

    /** Of what a rep wrote down: said once and never again. */
    static ObjectState byHand(String tenantId, Activity activity) {
        var object = activity.object();
        var state = new ObjectState(tenantId, object.sourceId(), object.objectKey(), object.activityType());
        state.counted = true;
        state.activityId = activity.id;
        return state;
    }

    FactIdentity object() {
        return new FactIdentity(sourceId, objectKey, activityType);
    }

    /**
     * What a claim changes, if anything.
     *
     * @param gone the activity that stands for the object no longer, or null
     * @param takesBack the same, if it counted; what was the same as another's was taken back when that was found out
     */
    record Change(UUID gone, UUID takesBack, boolean records) {
        static final Change NONE = new Change(null, null, false);

        boolean isNone() {
            return gone == null && !records;
        }
    }

    boolean isStored() {
        return version != null;
    }

    /**
     * @param digest of the claim's content, see {@link ClaimDigest}
     * @param newId the id of the activity that is recorded, should the claim lead to one
     */
    Change accept(Claim claim, byte[] claimDigest, UUID newId) {
        boolean happened = claim instanceof Claim.Happened;
        if (!isNews(claim, claimDigest)) {
            return Change.NONE;
        }
        var gone = activityId;
        var takesBack = sameAs == null ? gone : null;
        boolean same = counted && happened && Arrays.equals(digest, claimDigest);
        orderKey = claim.orderKey();
        counted = happened;
        digest = claimDigest;
        if (same) {
            return Change.NONE;
        }
        activityId = happened ? newId : null;
        sameAs = null;
        return new Change(gone, takesBack, happened);
    }

    /** Its activity does not count while another of the same thing does. */
    void isSameAs(UUID counting) {
        sameAs = counting;
    }

    /** Another record of the same fact counts from now on. */
    void countsAs(UUID again) {
        activityId = again;
        sameAs = null;
    }

    /** Is it later than what stands? Then it is accepted, even if it says the same again. */
    boolean isNews(Claim claim, byte[] claimDigest) {
        return isLater(claim.orderKey(), claim instanceof Claim.Happened, claimDigest);
    }

    private boolean isLater(String order, boolean happened, byte[] claimDigest) {
        int byOrder = order.compareTo(orderKey);
        if (byOrder != 0) {
            return byOrder > 0;
        }
        // At the same moment taking back wins: better to count too little than what the source may have withdrawn.
        if (happened != counted) {
            return counted;
        }
        return Arrays.compareUnsigned(claimDigest, digest) > 0;
    }
}
