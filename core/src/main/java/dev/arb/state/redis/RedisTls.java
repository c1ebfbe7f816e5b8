package dev.arb.state.redis;

import dev.arb.state.StateStoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Whom we trust over TLS. */
final class RedisTls {
    private RedisTls() {}

    /** Without this the name in the server's certificate is not looked at. */
    static SSLParameters verifyingTheHost() {
        SSLParameters parameters = new SSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        return parameters;
    }

    /**
     * Trusts the authorities of a PEM file and no others.
     *
     * @throws StateStoreException when the file cannot be read or holds no certificate
     */
    static SSLSocketFactory trusting(Path caFile) {
        try {
            Collection<? extends Certificate> authorities = read(caFile);
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (Certificate authority : authorities) {
                store.setCertificateEntry("ca" + store.size(), authority);
            }
            if (store.size() == 0) {
                throw new CertificateException("no certificate in it");
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException failed) {
            throw unusable(caFile, failed.getClass().getSimpleName(), failed);
        } catch (GeneralSecurityException failed) {
            throw unusable(caFile, String.valueOf(failed.getMessage()), failed);
        }
    }

    private static Collection<? extends Certificate> read(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
    }

    private static StateStoreException unusable(Path file, String reason, Exception cause) {
        return new StateStoreException(
                "cannot use " + file + " as the certificates to trust for Redis (" + reason
                        + "); give a PEM file in REDIS_CA_FILE",
                cause);
    }
}
