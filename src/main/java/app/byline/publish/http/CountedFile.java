package app.byline.publish.http;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.function.LongConsumer;

/// A body that tells how much of it has been handed to the network, in bytes.
record CountedFile(BodyPublisher file, LongConsumer sent) implements BodyPublisher {
    @Override
    public long contentLength() {
        return file.contentLength();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> network) {
        file.subscribe(new Counting(network));
    }

    private final class Counting implements Subscriber<ByteBuffer> {
        private final Subscriber<? super ByteBuffer> network;
        private long bytes;

        Counting(Subscriber<? super ByteBuffer> network) {
            this.network = network;
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            network.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer part) {
            bytes += part.remaining();
            network.onNext(part);
            sent.accept(bytes);
        }

        @Override
        public void onError(Throwable failure) {
            network.onError(failure);
        }

        @Override
        public void onComplete() {
            network.onComplete();
        }
    }
}
