package io.headlight.plan;

import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** What plan-service needs around it in every test: a database and activity-service. */
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ActivityStub.class, scope = TestResourceScope.GLOBAL)
class ServiceParts {}
