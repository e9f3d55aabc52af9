package io.headlight.kit.document;

import io.headlight.kit.store.Idempotent;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Makes the API document say all that a service answers, when the service is built: every refusal with its body and an
 * example, those that the kit makes by itself included. It invents no example of the trade: those are on the records.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = WholeDocument.BEFORE_OTHERS)
public class WholeDocument implements OASFilter {

    /** The highest comes first; what others make of the document, they make of the whole one. */
    static final int BEFORE_OTHERS = 100;

    private static final DotName IDEMPOTENT = DotName.createSimple(Idempotent.class);
    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 255;
    private static final String IF_MATCH = "If-Match";

    private final Resources resources;
    private final Rejections rejections;

    public WholeDocument(IndexView index) {
        this.resources = new Resources(index);
        this.rejections = new Rejections(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        var components = Optional.ofNullable(document.getComponents()).orElseGet(OASFactory::createComponents);
        document.setComponents(components);
        var answers = new Answers(components);
        var refusals = new Refusals(rejections, new ReusableProblems(components));
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .values()
                        .forEach(operation -> resources
                                .method(operation.getOperationId())
                                .ifPresent(method -> {
                                    var isIdempotent = method.hasAnnotation(IDEMPOTENT);
                                    if (isIdempotent) {
                                        describeKey(operation);
                                    }
                                    answers.complete(operation, method, isIdempotent);
                                    refusals.complete(path, operation, usual(operation, method));
                                })));
        PageExamples.complete(components.getSchemas());
        sort(components);
    }

    private static void describeKey(Operation operation) {
        var key = header(operation, KEY).orElseGet(() -> {
            var added = OASFactory.createParameter()
                    .name(KEY)
                    .in(Parameter.In.HEADER)
                    .required(true)
                    .description("Makes a retry safe: the same key with the same request is done once.");
            operation.addParameter(added);
            return added;
        });
        key.setSchema(OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .minLength(1)
                .maxLength(LONGEST_KEY));
    }

    private Set<UsualProblem> usual(Operation operation, MethodInfo method) {
        // Whatever it is, a parameter that it does not have is refused.
        var usual = EnumSet.of(UsualProblem.INVALID);
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            usual.add(UsualProblem.UNAUTHENTICATED);
            usual.add(UsualProblem.FORBIDDEN);
        }
        if (Resources.asksWhoseItIs(method)) {
            usual.add(UsualProblem.NOT_YOURS);
            usual.add(UsualProblem.NOT_FOUND);
            usual.add(UsualProblem.DIRECTORY_UNAVAILABLE);
        }
        if (resources.hasStore()) {
            usual.add(UsualProblem.STORE_UNAVAILABLE);
        }
        addThoseOfParameters(usual, operation);
        addThoseOfBodies(usual, operation);
        if (method.hasAnnotation(IDEMPOTENT)) {
            usual.add(UsualProblem.IDEMPOTENCY_KEY_MISSING);
            usual.add(UsualProblem.REQUEST_IN_PROGRESS);
        }
        return usual;
    }

    private static void addThoseOfParameters(Set<UsualProblem> usual, Operation operation) {
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> p.getIn() == Parameter.In.PATH)) {
            usual.add(UsualProblem.NOT_FOUND);
        }
        header(operation, IF_MATCH).ifPresent(ifMatch -> {
            usual.add(UsualProblem.CHANGED_MEANWHILE);
            if (Boolean.TRUE.equals(ifMatch.getRequired())) {
                usual.add(UsualProblem.IF_MATCH_REQUIRED);
            }
        });
    }

    private static void addThoseOfBodies(Set<UsualProblem> usual, Operation operation) {
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            usual.add(UsualProblem.TOO_LARGE);
            var types = operation.getRequestBody().getContent().getMediaTypes().keySet();
            if (types.stream().anyMatch(type -> type.contains("json"))) {
                usual.add(UsualProblem.MALFORMED_JSON);
                usual.add(UsualProblem.UNSUPPORTED_MEDIA_TYPE);
            }
        }
        if (operation.getResponses().getAPIResponses().values().stream()
                .anyMatch(response -> response.getContent() != null)) {
            usual.add(UsualProblem.NOT_ACCEPTABLE);
        }
    }

    private static Optional<Parameter> header(Operation operation, String name) {
        return operation.getParameters() == null
                ? Optional.empty()
                : operation.getParameters().stream()
                        .filter(p -> p.getIn() == Parameter.In.HEADER && name.equals(p.getName()))
                        .findFirst();
    }

    /** In the order of their names, wherever they were needed first. */
    private static void sort(Components components) {
        if (components.getExamples() != null) {
            components.setExamples(new TreeMap<>(components.getExamples()));
        }
        if (components.getResponses() != null) {
            components.setResponses(new TreeMap<>(components.getResponses()));
        }
        if (components.getHeaders() != null) {
            components.setHeaders(new TreeMap<>(components.getHeaders()));
        }
    }
}
