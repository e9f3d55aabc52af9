package io.headlight.gateway;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Holds every answer back until as many questions have arrived as a test expects; else it answers that it is ill. */
public class Together implements ResponseTransformerV2 {

    public static final String NAME = "together";
    private static final long PATIENCE_MILLIS = 700;
    private static volatile CyclicBarrier barrier = new CyclicBarrier(1);

    public static void expect(int questions) {
        barrier = new CyclicBarrier(questions);
    }

    @Override
    public Response transform(Response response, ServeEvent event) {
        try {
            barrier.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return response;
        } catch (BrokenBarrierException | TimeoutException alone) {
            return Response.Builder.like(response).but().status(500).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return response;
        }
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public String getName() {
        return NAME;
    }
}
