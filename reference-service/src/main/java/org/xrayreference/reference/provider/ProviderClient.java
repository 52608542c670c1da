package org.xrayreference.reference.provider;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.faulttolerance.api.CircuitBreakerName;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/** Asks an external provider. After some failures nobody is asked for a while. */
@ApplicationScoped
class ProviderClient {
    static final String BREAKER = "provider";
    private static final long LARGEST_ANSWER = 64 * 1024;
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient http = new OkHttpClient.Builder()
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .connectTimeout(Duration.ofSeconds(5))
            // The limit of the whole call is the one that counts.
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .build();

    /** @param question as {@link Dialogue} words it; leaves with this call, if the circuit is closed */
    @CircuitBreaker(requestVolumeThreshold = 4, failureRatio = 0.5, delay = 30_000)
    @CircuitBreakerName(BREAKER)
    String ask(Provider provider, byte[] question, Runnable leaves) {
        Request.Builder request = new Request.Builder()
                .url(provider.url().toString().replaceFirst("/$", "") + "/chat/completions")
                .post(RequestBody.create(question, JSON));
        provider.key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
        leaves.run();
        OkHttpClient limited = http.newBuilder().callTimeout(provider.timeout()).build();
        try (Response response = limited.newCall(request.build()).execute()) {
            if (response.code() != 200) {
                throw new ProviderFailure(ExchangeOutcome.ERROR_STATUS);
            }
            return Dialogue.answer(bounded(response.body().source()));
        } catch (InterruptedIOException e) {
            throw new ProviderFailure(ExchangeOutcome.TIMED_OUT);
        } catch (IOException e) {
            throw new ProviderFailure(ExchangeOutcome.UNREACHABLE);
        }
    }

    private static String bounded(BufferedSource body) throws IOException {
        if (body.request(LARGEST_ANSWER + 1)) {
            throw new ProviderFailure(ExchangeOutcome.TOO_LARGE);
        }
        return body.readUtf8();
    }
}
