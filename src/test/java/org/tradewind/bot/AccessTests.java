package org.tradewind.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradewind.bot.Access.Audience.CHAT_ADMINS;
import static org.tradewind.bot.Access.Audience.EVERYONE;
import static org.tradewind.bot.Access.Audience.OPERATORS;
import static org.tradewind.bot.Access.Verdict.ALLOWED;
import static org.tradewind.bot.Access.Verdict.CHAT_ADMINS_ONLY;
import static org.tradewind.bot.Access.Verdict.UNKNOWN;
import static org.tradewind.bot.Messages.ANN;
import static org.tradewind.bot.Messages.OPERATOR;
import static org.tradewind.bot.Messages.byChatAdmin;
import static org.tradewind.bot.Messages.inGroup;
import static org.tradewind.bot.Messages.writes;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccessTests {
    private final Access access = new Access(List.of(OPERATOR));

    @Test
    void whatIsForEveryoneIsAllowedEverywhere() {
        assertThat(access.of(EVERYONE, writes(ANN, "/help"))).isEqualTo(ALLOWED);
        assertThat(access.of(EVERYONE, inGroup(ANN, "/help"))).isEqualTo(ALLOWED);
    }

    @Test
    void inPrivateEveryoneSetsTheirOwn() {
        assertThat(access.of(CHAT_ADMINS, writes(ANN, "/language ru"))).isEqualTo(ALLOWED);
    }

    @Test
    void inAGroupOnlyItsAdminsSetWhatIsEverybodys() {
        assertThat(access.of(CHAT_ADMINS, inGroup(ANN, "/language ru"))).isEqualTo(CHAT_ADMINS_ONLY);
        assertThat(access.of(CHAT_ADMINS, byChatAdmin(inGroup(ANN, "/language ru"))))
                .isEqualTo(ALLOWED);
    }

    @Test
    void anOperatorIsNoAdminOfAGroup() {
        assertThat(access.of(CHAT_ADMINS, inGroup(OPERATOR, "/forget"))).isEqualTo(CHAT_ADMINS_ONLY);
    }

    @Test
    void operatorsCommandIsUnknownToOthers() {
        assertThat(access.of(OPERATORS, writes(ANN, "/status"))).isEqualTo(UNKNOWN);
        assertThat(access.of(OPERATORS, byChatAdmin(inGroup(ANN, "/status")))).isEqualTo(UNKNOWN);
    }

    @Test
    void operatorsCommandIsForTheirPrivateChatAndWhereTheyNameTheBot() {
        assertThat(access.of(OPERATORS, writes(OPERATOR, "/status"))).isEqualTo(ALLOWED);
        assertThat(access.of(OPERATORS, inGroup(OPERATOR, "/status"))).isEqualTo(ALLOWED);
        Message unnamed = new Message(
                inGroup(OPERATOR, "").chat(), inGroup(OPERATOR, "").sender(), "/status", false, Message.Origin.TYPED);
        assertThat(access.of(OPERATORS, unnamed)).isEqualTo(UNKNOWN);
    }
}
