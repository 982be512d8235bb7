package app.byline.recovery;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;

/// What becomes of files that nobody looks after. Each is another way, from a seed.
enum Damage {
    /// A few bytes anywhere.
    FLIPPED_BYTES {
        @Override
        void to(Path library, Path other, Random random) throws IOException {
            try (RandomAccessFile file = new RandomAccessFile(library.toFile(), "rw")) {
                for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
                    long at = random.nextLong(file.length());
                    file.seek(at);
                    int before = file.read();
                    file.seek(at);
                    file.write(before ^ (1 + random.nextInt(255)));
                }
            }
        }
    },
    /// Bytes in the first page, which holds the header and the plan of all tables.
    BROKEN_BEGINNING {
        @Override
        void to(Path library, Path other, Random random) throws IOException {
            try (RandomAccessFile file = new RandomAccessFile(library.toFile(), "rw")) {
                for (int flips = 1 + random.nextInt(40); flips > 0; flips--) {
                    file.seek(20 + random.nextInt(4_000));
                    file.write(random.nextInt(256));
                }
            }
        }
    },
    /// Whole sectors of nothing.
    EMPTY_SECTORS {
        @Override
        void to(Path library, Path other, Random random) throws IOException {
            try (RandomAccessFile file = new RandomAccessFile(library.toFile(), "rw")) {
                for (int sectors = 1 + random.nextInt(5); sectors > 0; sectors--) {
                    file.seek(random.nextLong(file.length() / 512) * 512);
                    file.write(new byte[512]);
                }
            }
        }
    },
    CUT_OFF {
        @Override
        void to(Path library, Path other, Random random) throws IOException {
            try (RandomAccessFile file = new RandomAccessFile(library.toFile(), "rw")) {
                file.setLength(1 + random.nextLong(file.length() - 1));
            }
        }
    },
    ZERO_LENGTH {
        @Override
        void to(Path library, Path other, Random random) throws IOException {
            Files.write(library, new byte[0]);
        }
    },
    /// A log that another library has left.
    FOREIGN_LOG {
        @Override
        void to(Path library, Path other, Random random) throws IOException {
            Files.copy(log(other), log(library), StandardCopyOption.REPLACE_EXISTING);
        }
    },
    /// Its own log, some bytes of it changed.
    BROKEN_LOG {
        @Override
        void to(Path library, Path other, Random random) throws IOException {
            FLIPPED_BYTES.to(log(library), other, random);
        }
    },
    MISSING_LOG {
        @Override
        void to(Path library, Path other, Random random) throws IOException {
            Files.delete(log(library));
        }
    };

    abstract void to(Path library, Path other, Random random) throws IOException;

    static Path log(Path library) {
        return library.resolveSibling(library.getFileName() + "-wal");
    }
}
