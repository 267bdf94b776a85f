notice-themes-accepted = Принято. Теперь это видно среди тем каждой рекомендации.
notice-themes-taken-back = Отменено. В журнале остаются и решение, и его отмена.
error-theme-unknown = Темы с таким названием нет ни в одном перечне. Выберите одну из предлагаемых при вводе.
error-theme-chosen = Выберите хотя бы одно из предложений или назовите тему.
themes-title = Рекомендации без тем
themes-untagged = { $count ->
    [0] У каждой рекомендации есть тема.
    [one] У { $count } рекомендации пока нет темы.
    [few] У { $count } рекомендаций пока нет темы.
    [many] У { $count } рекомендаций пока нет темы.
   *[other] У { $count } рекомендации пока нет темы.
}
themes-none = Здесь делать нечего. То, что будет импортировано без тем, появится здесь с предложениями.
themes-list = Рекомендации и предложения
themes-suggested = Предложено программой
themes-nothing-suggested = Программа ничего не предлагает: она ещё не рассмотрела этот текст или не знает его слов.
themes-other = Другая тема
themes-accept = Принять отмеченное
themes-accept-all-title = Принять вместе
themes-accept-all-hint = Принимает для всех рекомендаций без тем всё, что предложено с уверенностью не ниже указанной. Решение можно отменить.
themes-from-level = Принять начиная с уровня
themes-level-sure = надёжно
themes-level-likely = вероятно
themes-level-possible = возможно
themes-level-means-sure = Верны примерно 99 из 100 таких предложений или больше.
themes-level-means-likely = Верны более двух третей.
themes-level-means-possible = Верны примерно половина или меньше.
themes-certainty = { $level }, верно в { $share } случаях из 100
themes-of-level = Рекомендации: { $number }
themes-accept-all = Принять вместе
themes-decisions = Принято недавно
themes-decision = Рекомендации: { $recommendations }. Присвоенные рубрики: { $terms }.
themes-undo = Отменить
recommendation-terms-accepted = Отнесена к рубрикам: { $terms }
recommendation-terms-taken-back = Больше не относится к рубрикам: { $terms }
