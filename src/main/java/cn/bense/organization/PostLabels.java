package cn.bense.organization;

import cn.bense.web.Accounts;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The Chinese names of posts, and the account the filter chain keeps for a person. */
@Component
class PostLabels {

    private final MessageSource messages;

    PostLabels(MessageSource messages) {
        this.messages = messages;
    }

    String of(Post post) {
        var label = messages.getMessage("organization.post." + post, null, post.name(), Locale.SIMPLIFIED_CHINESE);
        return Objects.requireNonNullElse(label, post.name());
    }

    String of(Person person) {
        return person.posts().stream().sorted().map(this::of).collect(Collectors.joining("、"));
    }

    Accounts.Account account(Person person) {
        var authorities = person.posts().stream().map(Post::name).collect(Collectors.toUnmodifiableSet());
        return new Accounts.Account(person.username(), person.name(), person.unitName(), of(person), authorities);
    }
}
