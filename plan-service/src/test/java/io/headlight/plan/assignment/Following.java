package io.headlight.plan.assignment;

import io.headlight.kit.testing.FixedDirectory;
import jakarta.enterprise.context.ApplicationScoped;

/** The job that follows teams, as tests of other packages need it. */
@ApplicationScoped
public class Following {

    private final AssignReps assigning;
    private final FixedDirectory directory;

    Following(AssignReps assigning, FixedDirectory directory) {
        this.assigning = assigning;
        this.directory = directory;
    }

    /** Notes who belongs to which team of acme now. */
    public void notes() {
        assigning.noteMoves(directory.roster("acme"));
    }
}
