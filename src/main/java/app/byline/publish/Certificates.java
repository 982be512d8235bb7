package app.byline.publish;

import java.util.Optional;

/// Servers whose certificates nobody vouches for. Waits for the network; any thread but JavaFX's.
public interface Certificates {
    /// What the server at that address shows, where that is not to be trusted; nothing is sent to it. Empty where all
    /// is well, or no such server answers.
    Optional<ServerCertificate> look(String typed);

    /// Takes exactly this one for the right one at its server, and for none else, until Byline ends. What is to last
    /// goes with a blog, under [#SETTING].
    void trust(ServerCertificate certificate);

    /// Which one is trusted now at the server of that address; empty where the system decides.
    Optional<String> trusted(String address);

    /// A setting of a [Blog]: the fingerprint of the certificate that its author trusts for it.
    String SETTING = "certificate";
}
