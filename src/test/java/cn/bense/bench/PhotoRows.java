package cn.bense.bench;

import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts a photo's row without a picture: what the database has of an upload, one statement and its commit. */
final class PhotoRows {

    private final JdbcClient jdbc;
    private final TransactionTemplate each;

    PhotoRows(BeanFactory beans) {
        jdbc = beans.getBean(JdbcClient.class);
        each = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
    }

    String insert(String uploader) {
        var id = UUID.randomUUID().toString().replace("-", "");
        each.executeWithoutResult(status -> jdbc.sql("insert into evidence_photo (public_id, digest, media_type,"
                        + " size_bytes, width, height, received_at, source, uploader, look_hash)"
                        + " values (?, ?, 'image/jpeg', 60000, 960, 720, current_timestamp(3), 'camera', ?, ?)")
                .params(id, id + id, uploader, (long) id.hashCode())
                .update());
        return id;
    }
}
