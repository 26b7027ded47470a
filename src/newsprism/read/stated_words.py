"""The words of publication lines: labels, months and days of the week in the languages of the large agencies."""

LABELS = [
    # English
    "published", "published on", "published at", "publication date", "date published", "first published", "posted",
    "posted on", "posted at", "date posted", "updated", "updated on", "updated at", "update", "update time",
    "last updated",
    "last updated on", "last update", "last modified", "date", "issued", "issued on", "released", "release date",
    # German
    "veröffentlicht", "veröffentlicht am", "erschienen", "erschienen am", "stand", "aktualisiert", "aktualisiert am",
    "zuletzt aktualisiert", "datum",
    # French
    "publié", "publié le", "mis à jour", "mis à jour le", "modifié le", "date de publication", "mise à jour",
    # Spanish, Portuguese, Italian
    "publicado", "publicado el", "actualizado", "actualizado el", "fecha", "fecha de publicación", "publicado em",
    "atualizado em", "pubblicato", "pubblicato il", "aggiornato", "aggiornato il",
    # Russian, Ukrainian
    "опубликовано", "дата публикации", "обновлено", "опубліковано", "оновлено",
    # Korean, Japanese, Chinese
    "입력", "수정", "등록", "기사입력", "최종수정", "公開日", "更新日", "公開", "更新", "掲載", "配信", "发布时间",
    "發布時間", "发布", "更新时间", "更新時間", "发布日期",
]  # fmt: skip

_MONTHS = (
    "january jan januar janvier enero janeiro gennaio января січня",
    "february feb februar février febrero fevereiro febbraio февраля лютого",
    "march mar märz mars marzo março марта березня",
    "april apr avril abril aprile апреля квітня",
    "may mai mayo maio maggio мая травня",
    "june jun juni juin junio junho giugno июня червня",
    "july jul juli juillet julio julho luglio июля липня",
    "august aug août agosto августа серпня",
    "september sept sep septembre septiembre setembro settembre сентября вересня",
    "october oct oktober octobre octubre outubro ottobre октября жовтня",
    "november nov novembre noviembre novembro ноября листопада",
    "december dec dezember décembre diciembre dezembro dicembre декабря грудня",
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}

_WEEKDAYS = """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche
    lunes martes miércoles jueves viernes sábado domingo понедельник вторник среда четверг пятница суббота воскресенье
"""
WEEKDAYS = _WEEKDAYS.split()
