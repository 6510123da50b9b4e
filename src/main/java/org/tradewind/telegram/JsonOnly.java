package org.tradewind.telegram;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Lets only JSON through. What a proxy says in its own words is no answer of Telegram; the library would lose its
 * status and report it as an answer that cannot be read.
 */
final class JsonOnly implements Interceptor {
    private static final int ENOUGH = 64;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        boolean json;
        try {
            json = response.peekBody(ENOUGH).string().stripLeading().startsWith("{");
        } catch (IOException e) {
            response.close();
            throw e;
        }
        if (!json) {
            response.close();
            throw new NoAnswer(response.code());
        }
        return response;
    }
}
