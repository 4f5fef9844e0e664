package almanac.web;

/**
 * How large a file is, as people say it.
 */
public final class FileSize {

	private FileSize() {
	}

	/** Like 17 kB. */
	public static String of(long bytes) {
		return (bytes < 1024) ? bytes + " B"
				: (bytes < 1024 * 1024) ? bytes / 1024 + " kB" : bytes / (1024 * 1024) + " MB";
	}

}
