package io.headlight.gateway.docs;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Makes our API document that of the whole suite, when we are built: it takes in the documents that the services committed.
 * What cannot be merged fails the build.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class WholeApi implements OASFilter {

    static final List<String> SERVICES = List.of("plan-service", "activity-service", "feedback-service");

    @Override
    public void filterOpenAPI(OpenAPI own) {
        own.setComponents(asText(own).getComponents());
        var merge = new DocumentMerge("gateway", own);
        for (var service : SERVICES) {
            var document = WholeApi.class.getClassLoader().getResourceAsStream("openapi/" + service + "/openapi.yaml");
            if (document != null) {
                merge.add(service, read(document));
            }
        }
        merge.finish();
    }

    /** As the services' documents come: to the model the number 404 of an annotation is another one than that of a text. */
    private static OpenAPI asText(OpenAPI document) {
        var text = SmallRyeOpenAPI.builder()
                .withInitialModel(document)
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableAnnotationScan(false)
                .enableStandardFilter(false)
                .build()
                .toJSON();
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static OpenAPI read(InputStream document) {
        try (document) {
            return SmallRyeOpenAPI.builder()
                    .withCustomStaticFile(() -> document)
                    .enableModelReader(false)
                    .enableStandardStaticFiles(false)
                    .enableAnnotationScan(false)
                    .enableStandardFilter(false)
                    .build()
                    .model();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
