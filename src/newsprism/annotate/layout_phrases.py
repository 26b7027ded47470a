"""The phrases of web clutter, in the languages of the large outlets: data for ``layout_clutter``.

All are in lower case with straight quotation marks, as :func:`newsprism.annotate.layout_clutter.plain` writes a line.
``WHOLE`` phrases are clutter where they are the whole line, ``OPENING`` where a short line begins with them
(``OPENING_SHORT``: a very short one),
``INSIDE`` where a short line holds them anywhere: those that no report would write in its own prose.
"""


def _listed(table: str) -> list[str]:
    """The phrases of a table that parts them with bars and lines."""
    return [phrase for line in table.strip().splitlines() for phrase in line.split("|")]


_WHOLE = """
advertisement|advertisements|advertising|ad|ads|sponsored|sponsored content|promoted|promoted content|paid content
scroll to top|back to top|go to top|top|skip advertisement|menu|search|close|home|share
share this|share this article|share this story|share this post|share article|tweet|tweet this|retweet|pin it|pin
print|print this|print article|email|email this|e-mail|copy link|link copied|copied|save|save article|bookmark
like|likes|facebook|twitter|whatsapp|telegram|linkedin|instagram|youtube|pinterest|reddit|tiktok|x|threads|bluesky
messenger|viber|comment|comments|0 comments|no comments|no comments yet|leave a comment|leave a reply
post a comment|add a comment|add comment|write a comment|view comments|show comments|load comments
join the conversation|join the discussion|cancel|reply|submit|send|your email address|your name|thoughts|reactions
load more|show more|see more|view more|more|read more|read full article|read the full article|read full story
continue reading|keep reading|click here|learn more|find out more|subscribe|subscribe now|sign in|sign up
sign up now|log in|login|register|create account|my account|support us|donate|donate now|understood|got it|i agree
agree|accept|accept all|accept cookies|reject all|manage preferences|ok|okay|dismiss|no thanks|not now|maybe later
avatar photo|author photo|profile picture|listen|listen to this article|watch|watch now|play|pause|mute|unmute
video|gallery|photos|next|previous|next article|previous article|next post|previous post|tags|topics|filed under
related tags|newsletter|newsletters|terms of use|terms of service|terms and conditions|cookie policy|contact us
about us|sitemap|imprint|careers|report this ad|report an error|suggest a correction|see also|live|breaking
premium|exclusive content|trending now|translate|select language|font size|a a a|text size|hide|weiterlesen
mehr lesen|teilen|drucken|anzeige|werbung|kommentare|kommentar schreiben|newsletter abonnieren|anmelden|abonnieren
registrieren|nach oben|zur startseite|merken|artikel teilen|vorlesen|startseite|impressum|datenschutz
lire la suite|lire plus|partager|imprimer|publicité|commentaires|laisser un commentaire|s'abonner|je m'abonne
se connecter|s'inscrire|haut de page|accueil|mentions légales|écouter|lire aussi|partager cet article|leer más
seguir leyendo|compartir|imprimir|publicidad|comentarios|deja un comentario|suscríbete|suscribirse|iniciar sesión
regístrate|volver arriba|inicio|aviso legal|compartir en facebook|compartir en twitter|escuchar|leggi tutto
leggi anche|condividi|stampa|pubblicità|commenti|abbonati|accedi|registrati|torna su|leia mais|leia também
compartilhe|compartilhar|publicidade|comentários|assine|entrar|voltar ao topo|читать далее|читать полностью
поделиться|распечатать|реклама|комментарии|оставить комментарий|подписаться|подписывайтесь|войти
зарегистрироваться|наверх|главная|на главную|версия для печати|скопировать ссылку|читайте также|читати далі
поділитися|друк|коментарі|підписатися|увійти|головна|читайте також|공유하기|공유|인쇄|댓글|댓글쓰기|광고|구독
구독하기|로그인|회원가입|맨 위로|목록|글자크기|기사공유|스크랩|북마크|좋아요|추천|더보기|シェア|シェアする
ツイート|印刷|コメント|広告|ログイン|会員登録|続きを読む|トップへ戻る|ページトップへ|一覧|この記事をシェア
保存する|分享|分享到|打印|评论|評論|广告|廣告|登录|登錄|注册|註冊|订阅|訂閱|返回顶部|回到頂部|首页|首頁|收藏|点赞
更多|阅读更多|閱讀更多|责任编辑|share via|skip to content|privacy policy
"""
WHOLE = frozenset(_listed(_WHOLE))

_OPENING = """
skip to main content
follow us|follow our|follow the author on|like us on|find us on|join us on|join our|join the conversation
connect with us|stay tuned for|stay informed with|stay connected|stay updated with|subscribe to|sign up for
sign up to|sign in to|log in to|register for free|already a subscriber|become a member|become a subscriber
please sign in|please log in|please subscribe|please enable|please support us|please share this|please disable
please turn off|please whitelist|please consider supporting|please read our|share your thoughts|share this post
share this article|share this story|tell us what you think|let us know what you think|let us know in the comments
what do you think?|what are your thoughts|what's your take|have your say|do you agree?|do you have an opinion
have a tip|got a tip|got a story|click here|tap here|click to|click on the|download our|download the app
get our app|get the app|get the latest|get breaking news|get more news|get the best|get our|for more stories
for more news|for the latest news|for more information visit|for all the latest|read all the latest|catch all the
read more:|read more about|read more on|read more at|read next:|read also|also read|read also:|also read:
see also:|watch:|watch the video|related story:|related article:|more on this story|don't miss:|must read:
must-read:|this site uses|this website uses|this page uses|we use cookies|we and our partners|by clicking
by subscribing|your email address will not be|your data will be|required fields are marked|save my name
notify me of|comments are closed|comments are moderated|view all comments|all comments are
this article is for subscribers|this content is for subscribers|to continue reading|to read the full
you have reached your|you have free articles|you have read|support independent journalism|support our journalism
support quality journalism|donate to|buy us a coffee|tags:|tags :|topics:|keywords:|key words:|filed under:
in this article:|in this story:|estimated reading time|reading time|©|(c) 20|all rights reserved|adblock
ad blocker|add as a preferred|avatar photo|image of the author|follow @|contact the reporter|contact the author
write to us at|send us your|send your feedback|email the author|this story was originally published
this article was originally published|this article originally appeared|this story originally appeared
republished from|first appeared on|this post appeared first|lesen sie auch|lesen sie mehr|lesen sie hier
mehr zum thema|jetzt abonnieren|jetzt anmelden|folgen sie uns|hier geht es zu|melden sie sich
wir verwenden cookies|diese website verwendet|alle rechte vorbehalten|schlagworte:|themen:|bleiben sie
abonnieren sie|newsletter:|teilen sie|lire aussi|à lire aussi|lire également|à lire également|suivez-nous
abonnez-vous|inscrivez-vous|cet article est réservé|nous utilisons des cookies|ce site utilise
tous droits réservés|mots-clés|mots clés|retrouvez toute|pour aller plus loin|recevez|téléchargez l'appli
vous avez aimé|lea también|lee también|le puede interesar|también te puede interesar|te puede interesar|síguenos
suscríbete a|suscríbase|regístrate para|utilizamos cookies|este sitio usa|todos los derechos reservados|etiquetas:
descarga la app|leggi anche|seguici su|iscriviti|riproduzione riservata|questo sito utilizza|leia também|leia mais
siga-nos|inscreva-se|todos os direitos reservados|usamos cookies|читайте также|читайте нас|подписывайтесь на
подпишитесь на|следите за|присоединяйтесь к|больше новостей|все права защищены|мы используем|этот сайт использует
теги:|метки:|ключевые слова:|поделиться в|поделитесь|нашли ошибку|заметили ошибку|сообщить об ошибке
оставьте комментарий|перепечатка|читайте також|підписуйтесь на|підпишіться|усі права захищено|всі права захищено
приєднуйтесь|저작권자|무단전재|무단 전재|ⓒ|구독하기|이 기사를 공유|관련기사|관련 기사|기사제보|제보는|제보하기
네이버에서|카카오톡|関連記事|あわせて読みたい|【関連記事】|無断転載|この記事は会員限定|続きを読むには
会員登録すると|フォローする|キーワード：|相关阅读|相關閱讀|延伸阅读|延伸閱讀|相关新闻|相關新聞|版权所有|版權所有
未经授权|未經授權|扫一扫|扫描二维码|责任编辑|責任編輯|关键词：|标签：|更多精彩|点击查看|点击进入|關鍵字：|原标题：
please follow us|please follow our|by using this site|by using this website|by continuing to use
by continuing to browse|by signing up you|by signing up, you|by signing up to our|by submitting your
by submitting this|copyright ©|copyright (c)|copyright 20|copyright 19|register to read|register to continue
log in or create|sign in or create|stay up to date|add us as a
"""
OPENING = tuple(_listed(_OPENING))

_OPENING_SHORT = """
powered by|design and development|designed by|developed by|theme by|proudly powered|see also |more:|related:
views:|hits:|watch:|watch now|watch live|listen to|recommended:|trending:|category:|categories:|posted in|tag:
live:|in pictures:|video:
"""
OPENING_SHORT = tuple(_listed(_OPENING_SHORT))

_INSIDE = """
akismet|in the comments below|in the comment section|in the comments section|share your thoughts in|adblock
ad blocker|ad-blocker|all rights reserved|our newsletter|our daily newsletter|our weekly newsletter
our free newsletter|privacy policy and terms|privacy policy.|on google news channel|us on google news|follow us on
like us on facebook|our facebook page|our whatsapp channel|our telegram channel|join our whatsapp
join our telegram|download our app|in your social media|delivered to your inbox|straight to your inbox
to your inbox every|in your inbox|accept our use of cookies|cookie settings|cookie preferences|enable javascript
javascript is disabled|may not be reproduced|reproduction without permission|without prior written permission
no part of this publication|opinions expressed in this article are|views expressed in this article are
views expressed are those of the author|views expressed here are|an affiliate commission|affiliate links
this browser is no longer supported|appeared first on|is now on telegram|is now on whatsapp
set as a preferred source|alle rechte vorbehalten|unseren newsletter|datenschutzerklärung|tous droits réservés
notre newsletter|politique de confidentialité|todos los derechos reservados|nuestro newsletter|nuestro boletín
política de privacidad|все права защищены|наш телеграм|нашем телеграм|наш telegram|нашем telegram|в нашем канале
политика конфиденциальности|ctrl+enter|무단전재|무단 전재|재배포 금지|재배포금지|無断転載|無断複製|禁無断|版权所有
版權所有|未经授权|未經授權|转载请注明|轉載請註明|riproduzione riservata|tutti i diritti riservati
todos os direitos reservados|our use of cookies|not necessarily reflect the view
not necessarily reflect the opinion|not necessarily reflect the official|not necessarily reflect the position
not necessarily reflect those of|not necessarily represent the view|public display name|your comment data is
browser does not support|be published, broadcast
"""
INSIDE = tuple(_listed(_INSIDE))

_TEASERS = """
related|related articles|related article|related stories|related story|related news|related posts|related content
related topics|related reading|related coverage|related links|related videos|more news|more stories|more articles
more from this category|more from|more on this|more on this story|more on this topic|more like this|more to read
more headlines|top stories|top news|latest news|latest stories|latest|latest articles|latest posts|recent posts
recent articles|recent news|recent stories|other news|other stories|popular|popular posts|popular news
popular stories|popular articles|most popular|most read|most viewed|most shared|most recent|most commented
trending|trending stories|trending news|trending topics|what's trending|editor's picks|editors' picks
editor's choice|editor's pick|recommended|recommended for you|recommended stories|recommended articles
recommended reading|read next|up next|what to read next|further reading|keep reading|read also|also read|see also
also in the news|also on this site|don't miss|must read|must reads|in case you missed it|icymi|you may also like
you might also like|you may like|you might like|you may also be interested in|you might also be interested in
you may be interested in|from the web|from around the web|around the web|sponsored stories|suggested for you
next in|in other news|other articles|see more stories|mehr zum thema|mehr themen|auch interessant|weitere artikel
weitere nachrichten|weitere themen|meistgelesen|meistgelesene artikel|lesen sie auch|empfehlungen|neueste artikel
ähnliche artikel|verwandte artikel|verwandte themen|zum thema|links zum thema|à lire aussi|lire aussi
articles similaires|sur le même sujet|sur le même thème|les plus lus|articles les plus lus|dans la même rubrique
à découvrir|vous aimerez aussi|nos derniers articles|articles liés|à la une|noticias relacionadas
artículos relacionados|te puede interesar|también te puede interesar|lo más leído|lo más visto|más noticias
más leídas|últimas noticias|te recomendamos|relacionados|contenido relacionado|articoli correlati|leggi anche
potrebbe interessarti|i più letti|notícias relacionadas|leia também|mais lidas|mais lidos|veja também
últimas notícias|читайте также|по теме|материалы по теме|похожие новости|похожие материалы|другие новости
новости по теме|еще по теме|ещё по теме|рекомендуем|самое читаемое|популярное|последние новости|главные новости
другие материалы|лента новостей|читайте також|за темою|популярні новини|останні новини|схожі новини|більше новин
관련기사|관련 기사|많이 본 뉴스|많이 본 기사|인기기사|인기 기사|인기뉴스|최신기사|최신 기사|주요뉴스|주요 뉴스
추천기사|추천 기사|이 시각 주요뉴스|함께 보면 좋은 기사|関連記事|関連ニュース|あわせて読みたい|おすすめ記事
おすすめ|人気記事|ランキング|アクセスランキング|最新記事|最新ニュース|新着記事|こちらもおすすめ|関連リンク
相关阅读|相關閱讀|相关新闻|相關新聞|相关文章|相關文章|延伸阅读|延伸閱讀|推荐阅读|推薦閱讀|热门新闻|熱門新聞
热门文章|最新新闻|猜你喜欢|热点推荐|相关报道|更多新闻
"""
TEASERS = frozenset(_listed(_TEASERS))

_TEASER_OPENINGS = """
more news|more from|more stories|more articles|you may also|you might also|das könnte sie|das könnte dich
"""
TEASER_OPENINGS = tuple(_listed(_TEASER_OPENINGS))

_BIOS = """
author|authors|about the author|about the authors|about author|the author|the authors|written by|about the writer
meet the author|author bio|author profile|contributor|contributors|about the contributor|more from the author
view all posts by|über den autor|über die autorin|zur person|autor|autorin|à propos de l'auteur|l'auteur
sobre el autor|sobre la autora|об авторе|автор|про автора|기자 소개|筆者|著者|プロフィール|関于作者|关于作者
作者简介
"""
BIOS = frozenset(_listed(_BIOS))

_COMMENTS = """
thoughts|comments|leave a comment|leave a reply|post a comment|add a comment|join the conversation
join the discussion|discussion|have your say|comment|add comment|write a comment|kommentare|kommentar schreiben
laisser un commentaire|commentaires|comentarios|deja un comentario|commenti|comentários|комментарии
оставить комментарий|коментарі|댓글|댓글쓰기|コメント|评论|評論|网友评论
"""
COMMENTS = frozenset(_listed(_COMMENTS))

_TABLE_HEADS = """
aspect aspects details detail element elements interpretation evidence supporting scenario scenarios
likelihood probability key indicator indicators category categories description factor factors impact impacts
implication implications item items value values date dates year years month event events country countries
nation state region area location place city name names role position type types status metric metrics measure
measures number numbers amount total figure figures unit units source sources note notes time period phase
stage result results outcome outcomes party parties candidate votes vote seats percentage percent share rank
team points feature features benefit benefits risk risks challenge challenges opportunity opportunities
strength strengths weakness weaknesses option options criteria criterion parameter parameters attribute
attributes actor actors stakeholder stakeholders organisation organization company product price cost change
before after current previous projected forecast estimate significance importance response action actions
objective objectives goal goals target targets issue issues topic summary timeline milestone milestones
highlights focus strategic comparison casualties killed injured wounded missing system weapon weapons
capability range quantity sector industry purpose reason reasons example examples comment comments severity
priority level
"""
TABLE_HEADS = frozenset(_TABLE_HEADS.split())

_SOCIAL = """
facebook twitter x whatsapp telegram linkedin instagram youtube pinterest reddit email e-mail mail print share tiktok
threads copy link messenger viber line tumblr flipboard rss vk ok on via
"""
SOCIAL = frozenset(_SOCIAL.split())

_HOME = """
home|homepage|start|startseite|accueil|inicio|início|главная|головна|홈|ホーム|トップ|首页|首頁|主页
"""
HOME = tuple(_listed(_HOME))
