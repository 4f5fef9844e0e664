package almanac.engine;

import java.util.List;

/**
 * Says of its own runs which files they are about that were not handed in with them.
 */
public interface SubjectFiles {

	List<Attachment> of(String businessKey);

}
